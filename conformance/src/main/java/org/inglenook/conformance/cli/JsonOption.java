package org.inglenook.conformance.cli;

import picocli.CommandLine.Option;

/** The option of every sub-command whose result programs read, too; mix in with {@code @Mixin}. */
public final class JsonOption {
  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  /** Whether the result is to be one JSON object on standard output. */
  public boolean json() {
    return json;
  }
}
