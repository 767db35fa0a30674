package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.util.List;

/**
 * One attack and what must come of it.
 *
 * @param name what was done, in a few words
 * @param project which project is attacked, see {@link Sandbox}
 * @param tampering does it
 * @param act what is run afterwards; it is green on a project that nobody has touched
 * @param tlcRuns whether TLC is what notices. If not, a kept result says that TLC agreed with the
 *     very files that were tampered with, so that something else has to notice
 * @param exitCode 1 or 2
 * @param words parts of the message, in any order
 */
record Attack(
    String name,
    String project,
    Tampering tampering,
    Act act,
    boolean tlcRuns,
    int exitCode,
    List<String> words) {
  Attack {
    words = List.copyOf(words);
  }

  /** Changes a project. */
  @FunctionalInterface
  interface Tampering {
    void on(Sandbox sandbox) throws IOException;
  }

  /** An attack on {@code ./inglenook check}, noticed before TLC or without it. */
  static Attack check(String name, Tampering tampering, int exitCode, String... words) {
    return on("door", name, tampering, Act.command("check"), false, exitCode, words);
  }

  /** The same of one model that is not replayed, which takes a tenth of the time. */
  static Attack quick(String name, Tampering tampering, int exitCode, String... words) {
    return on("door", name, tampering, Act.command("check", "MCDoorFair"), false, exitCode, words);
  }

  /** An attack that a run of TLC on {@code model} notices. */
  static Attack tlc(String name, String model, Tampering tampering, int exitCode, String... words) {
    return on("door", name, tampering, Act.command("check", model), true, exitCode, words);
  }

  /** An attack on anything else. */
  static Attack on(
      String project,
      String name,
      Tampering tampering,
      Act act,
      boolean tlcRuns,
      int exitCode,
      String... words) {
    return new Attack(name, project, tampering, act, tlcRuns, exitCode, List.of(words));
  }
}
