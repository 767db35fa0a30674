package org.inglenook.modelchecking.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.inglenook.modelchecking.portfolio.Expectation;
import org.inglenook.modelchecking.portfolio.ExpectedVerdict;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import tlc2.output.EC;

/**
 * Compares what a run showed with what the model's {@code .cfg} expects. Any difference is a
 * failure, a smaller graph as much as a broken property: a shrunk constant or a deleted INVARIANT
 * must not pass.
 *
 * <p>Distinct states are compared for a model that holds, for a broken temporal property (TLC looks
 * for those when the graph is complete), and otherwise only for one worker: where a search stops
 * early, several workers have seen more or less. Depth is compared for one worker only.
 */
public final class Judge {
  private static final Set<Integer> UNSOUND =
      Set.of(EC.TLC_FEATURE_UNSUPPORTED_LIVENESS_SYMMETRY, EC.TLC_FEATURE_LIVENESS_CONSTRAINTS);

  private final Model model;
  private final List<String> differences = new ArrayList<>();

  private Judge(Model model) {
    this.model = model;
  }

  /** Judges verdict, broken id, distinct states and depth. */
  public static Judgement judge(Model model, TlcResult result) {
    Judge judge = new Judge(model);
    judge.verdict(result);
    if (judge.differences.isEmpty()) {
      judge.states(result);
      judge.depth(result);
      judge.warnings(result);
    }
    return new Judgement(judge.differences);
  }

  /**
   * Judges the predicates that must be reachable.
   *
   * @param reached those that some state of the whole graph satisfies
   */
  public static Judgement judgeReach(Model model, Set<String> reached) {
    Judge judge = new Judge(model);
    for (String predicate : model.expectation().reach()) {
      if (!reached.contains(predicate)) {
        judge.differs(
            predicate
                + " is not reached: the model is too small for what it is for, or a guard became"
                + " too strong");
      }
    }
    return new Judgement(judge.differences);
  }

  private void verdict(TlcResult result) {
    Expectation expected = model.expectation();
    Verdict actual = result.verdict();
    boolean matches =
        switch (expected.verdict()) {
          case HOLDS -> actual.kind() == Kind.HOLDS;
          case DEADLOCK -> actual.kind() == Kind.DEADLOCK;
          case ASSUMPTION_FAILED -> actual.kind() == Kind.ASSUMPTION_FAILED;
          case VIOLATES -> actual.kind().breaksProperty() && namesTheListed(actual.name());
        };
    if (!matches) {
      differs(withId(actual) + ", expected: " + expected.verdictText() + hint(actual.kind()));
    }
  }

  /** TLC names the operator, or a place inside it, or nothing. */
  private boolean namesTheListed(String name) {
    return !name.matches("\\w+") || model.listed().contains(name);
  }

  private String withId(Verdict actual) {
    String id = model.propertyIds().idOf(actual.name()).map(i -> " [" + i + "]").orElse("");
    return actual + id;
  }

  private String hint(Kind actual) {
    boolean twin = model.expectation().verdict() == ExpectedVerdict.VIOLATES;
    String id = model.expectation().brokenId();
    return switch (actual) {
      case HOLDS -> twin ? ": the twin is no longer broken, or " + id + " no longer notices" : "";
      case TIMED_OUT -> ": give more time, or more workers";
      case OUT_OF_MEMORY -> ": give more memory";
      case TRUNCATED, INTERRUPTED -> ": nothing was shown; run it again";
      case DEADLOCK, EVALUATION_ERROR, UNASSIGNED_VARIABLE, ASSUMPTION_FAILED, NO_INITIAL_STATE ->
          twin ? ": that is no violation of " + id : "";
      default -> "";
    };
  }

  private void states(TlcResult result) {
    OptionalLong expected = model.expectation().states();
    Kind kind = result.verdict().kind();
    boolean whole = kind == Kind.HOLDS || kind == Kind.TEMPORAL_PROPERTY_VIOLATED;
    long actual = result.counts().distinct();
    boolean comparable = expected.isPresent() && (whole || result.workers() == 1);
    if (comparable && actual != expected.getAsLong()) {
      String cause =
          actual < expected.getAsLong()
              ? "a constant was shrunk, a guard became stronger, or the spec changed"
              : "a constant grew, a guard became weaker, or the spec changed";
      differs(
          actual
              + " distinct states, "
              + expected.getAsLong()
              + " expected: "
              + cause
              + "; if intended, update `states:`");
    }
  }

  private void depth(TlcResult result) {
    int actual = result.counts().depth();
    model
        .expectation()
        .depth()
        .ifPresent(
            expected -> {
              if (result.workers() == 1 && actual != expected) {
                differs(
                    "depth "
                        + actual
                        + ", "
                        + expected
                        + " expected: paths became longer or shorter; if intended, update"
                        + " `depth:`");
              }
            });
  }

  private void warnings(TlcResult result) {
    for (Message warning : result.warnings()) {
      if (UNSOUND.contains(warning.code())) {
        differs("TLC warns that its verdict may be wrong: " + warning.text().strip());
      }
    }
  }

  private void differs(String sentence) {
    differences.add(model.cfgName() + ": " + sentence);
  }
}
