package org.inglenook.conformance.cli;

import picocli.CommandLine.Option;

/** The options that every long-running sub-command takes; mix in with {@code @Mixin}. */
public final class CommonOptions {
  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of every random choice (default: ${DEFAULT-VALUE}). The same seed gives the same bytes.")
  private long seed;

  /** Whether the result is to be one JSON object on standard output. */
  public boolean json() {
    return json;
  }

  /** The seed of every random choice. */
  public long seed() {
    return seed;
  }
}
