package org.inglenook.conformance.campaign;

import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.scenario.BootedSystem;

/**
 * Judges runs of one isolated system by the specs. It is used by one thread, for one run after the
 * other.
 */
interface TrialMonitor extends AutoCloseable {
  /**
   * Begins to judge a run of {@code system}, which has just been put back to the moment after boot.
   *
   * @param steps tells of the steps of the run; what listens is taken off after it
   */
  void begin(BootedSystem system, RelayTrace steps);

  /** Ends that, and says what compiled specs say. */
  SystemRow.Verdict end();

  /**
   * Lets TLC's evaluator judge the run that has just ended, too: from what was heard and seen of
   * it, step by step.
   *
   * @param first what {@link #end} has said
   */
  SystemRow.Verdict again(SystemRow.Verdict first);

  /** Gives back what judging takes. */
  @Override
  void close();
}
