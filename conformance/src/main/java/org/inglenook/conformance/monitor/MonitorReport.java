package org.inglenook.conformance.monitor;

import java.util.Optional;

/**
 * What a monitor has seen.
 *
 * @param spec the spec
 * @param steps steps judged
 * @param others events of the spec about things that are not observed
 * @param nanos time spent judging; 0 where nobody has measured it
 * @param forgotten how often what was evaluated filled the memory that a monitor takes, and was
 *     forgotten
 * @param rejection the first step that was rejected; nothing is judged after it
 */
public record MonitorReport(
    String spec,
    long steps,
    long others,
    long nanos,
    long forgotten,
    Optional<Rejection> rejection) {
  /** Steps judged per second. */
  public long stepsPerSecond() {
    return nanos == 0 ? 0 : steps * 1_000_000_000L / nanos;
  }
}
