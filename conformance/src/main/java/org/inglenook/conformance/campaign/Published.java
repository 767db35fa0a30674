package org.inglenook.conformance.campaign;

import java.util.List;

/**
 * Published results of fault injection against Nooks, beside which ours are shown. The machines,
 * drivers and injectors differ: it is the shape that can be compared.
 *
 * @param source where the numbers are from
 * @param trials trials of each system
 * @param crashesNatively of these, those that crashed the native system
 * @param crashesIsolated those that crashed the system with Nooks; -1 if not said
 * @param failuresNatively other failures of extensions, natively; -1 if not said
 * @param failuresIsolated the same with Nooks; -1 if not said
 */
record Published(
    String source,
    int trials,
    int crashesNatively,
    int crashesIsolated,
    int failuresNatively,
    int failuresIsolated) {
  /** All that were read in a text. */
  static final List<Published> ALL =
      List.of(
          new Published(
              "Swift, Bershad, Levy, SOSP 2003: sb, e1000, pcnet32, VFAT, kHTTPd; the 4 were"
                  + " deadlocks",
              2_000,
              317,
              4,
              512,
              212),
          new Published(
              "Swift, chapter of 2009: sb, audigy, pcnet32, e1000, ide-disk; 400 trials each",
              2_000,
              333,
              1,
              -1,
              -1));

  Proportion prevented() {
    return new Proportion(crashesNatively - crashesIsolated, crashesNatively);
  }
}
