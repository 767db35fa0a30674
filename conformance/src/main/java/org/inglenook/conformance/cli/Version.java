package org.inglenook.conformance.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: ours and Java's, the two that decide the bytes of a trace. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"inglenook " + number(), "java " + Runtime.version()};
  }

  /** The version in the jar's manifest, or {@code development} when run from class files. */
  static String number() {
    String packaged = Version.class.getPackage().getImplementationVersion();
    return packaged == null ? "development" : packaged;
  }
}
