package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.util.List;

/**
 * What is run on a project, attacked or not.
 *
 * @param label as a reader would type it
 * @param run runs it
 */
record Act(String label, Run run) {
  /** What came of it: the exit code, and all that was printed, with single blanks. */
  record Answer(int exitCode, String text) {}

  /** Runs something in a project. */
  @FunctionalInterface
  interface Run {
    Answer in(Sandbox sandbox) throws IOException;
  }

  /** A command of the command line, in the project's folder. */
  static Act command(String... words) {
    return new Act(
        "./inglenook " + String.join(" ", words), sandbox -> sandbox.run(List.of(words)));
  }
}
