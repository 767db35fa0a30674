package org.inglenook.conformance.tamper;

import java.util.List;

/**
 * Attacks of one kind, as the page has them.
 *
 * @param title its heading
 */
record Chapter(String title, List<Attack> attacks) {
  /** All of the suite. */
  static List<Chapter> all() {
    return List.of(
        new Chapter("Models that could not be judged", ModelAttacks.unfit()),
        new Chapter("Models that say less than they should", ModelAttacks.missing()),
        new Chapter("Specs", SpecAttacks.all()),
        new Chapter("Production code, its binding and its view", CodeAttacks.all()),
        new Chapter("What TLC has to say", TlcAttacks.verdicts()),
        new Chapter("TLC itself", TlcAttacks.jars()),
        new Chapter("Results, generated tests and excuses", ResultAttacks.all()),
        new Chapter("Traces", TraceAttacks.all()));
  }

  /** Those in which TLC is run, or not. */
  static List<Attack> attacks(boolean tlcRuns) {
    return all().stream()
        .flatMap(chapter -> chapter.attacks().stream())
        .filter(attack -> attack.tlcRuns() == tlcRuns)
        .toList();
  }
}
