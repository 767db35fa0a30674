package org.inglenook.conformance.generate;

/** What generated tests are called. */
public final class TestNames {
  /** The package of generated tests. */
  public static final String PACKAGE = "org.inglenook.conformance.generated";

  /** The method that holds every step to the spec. */
  public static final String STEPS = "takesStepsOfTheSpec";

  /** The method that holds every refusal to the spec. */
  public static final String REFUSALS = "refusesWhatTheSpecDoesNotAllow";

  /** What the name of a method for a property looks like, as a regular expression. */
  public static final String OF_PROPERTY = "[A-Z]{2,}_[A-Z]\\d+_\\w+";

  private TestNames() {}

  /** The class for a spec, as in {@code XpcConformanceTest}. */
  public static String className(String spec) {
    return spec + "ConformanceTest";
  }

  /** The method for a property, as in {@code XPC_S3_ModeAgreement}. */
  public static String method(String id, String operator) {
    return id.replace('-', '_') + "_" + operator;
  }
}
