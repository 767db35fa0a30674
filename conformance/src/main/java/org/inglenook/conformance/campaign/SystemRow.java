package org.inglenook.conformance.campaign;

import java.util.List;
import java.util.Optional;
import org.inglenook.campaign.OutcomeClass;

/**
 * What came of one trial in one system.
 *
 * @param isolation where the driver ran
 * @param outcome the class; empty when the simulator itself has failed, which is a bug of ours
 * @param error how the simulator has failed, else empty
 * @param firstAct cycle at which a fault first had an effect; -1 if none has
 * @param illegal how many faults became instructions that the processor does not know
 * @param delay cycles from that effect until somebody noticed; -1 if nobody has, or not after it
 * @param loops how many loops of the driver the processor's watchdog has ended
 * @param recoveries how often the driver came back
 * @param cycles the cycle of the end
 * @param differences words of memory that differ from those of a run without a fault
 * @param panic the message of the kernel's end, else empty
 * @param limit of a fatal outcome under isolation, the model of the limit that explains it, or
 *     {@link #UNEXPLAINED}; else empty
 * @param verdict what the specs say
 */
record SystemRow(
    String isolation,
    Optional<OutcomeClass> outcome,
    String error,
    long firstAct,
    int illegal,
    long delay,
    int loops,
    int recoveries,
    long cycles,
    int differences,
    String panic,
    String limit,
    Verdict verdict) {
  /** No documented limit explains it. */
  static final String UNEXPLAINED = "unexplained";

  /**
   * What the specs say of a run.
   *
   * @param steps how many steps were judged; 0 if none was to be
   * @param again how many of them TLC's evaluator has judged, too
   * @param violated what is violated: ids of properties, or the spec whose step was rejected
   * @param disagreements specs of which TLC's evaluator says something else, with both opinions
   */
  record Verdict(long steps, long again, List<String> violated, List<String> disagreements) {
    /** Nothing was judged. */
    static final Verdict NONE = new Verdict(0, 0, List.of(), List.of());

    Verdict {
      violated = List.copyOf(violated);
      disagreements = List.copyOf(disagreements);
    }
  }

  /** Whether a fault has had an effect. */
  boolean activated() {
    return firstAct >= 0;
  }

  boolean is(OutcomeClass wanted) {
    return outcome.filter(wanted::equals).isPresent();
  }

  boolean fatal() {
    return outcome.map(OutcomeClass::fatal).orElse(false);
  }

  /** Whether it is fatal, and there is a means by which it would not be. */
  boolean mended() {
    return fatal() && !limit.isEmpty() && !limit.equals(UNEXPLAINED);
  }
}
