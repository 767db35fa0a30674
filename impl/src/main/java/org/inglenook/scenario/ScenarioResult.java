package org.inglenook.scenario;

import java.util.List;
import java.util.Optional;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.kernel.workload.WorkloadResult;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;

/**
 * What became of a run.
 *
 * @param plan what was run
 * @param outcome how it ended
 * @param seen what the workload saw
 * @param fault the fault as it was drawn, for people; empty without one
 * @param faultFired whether the fault has happened
 * @param recovery the recovery timeline; empty without isolation
 * @param log the kernel's log
 */
public record ScenarioResult(
    ScenarioPlan plan,
    Outcome outcome,
    WorkloadResult seen,
    Optional<String> fault,
    boolean faultFired,
    List<Timeline.Entry> recovery,
    List<TimedLine> log) {
  /**
   * A line of the log.
   *
   * @param cycle when
   * @param text what
   */
  public record TimedLine(long cycle, String text) {}

  /** Returns what a stream's workload saw; throws when it was another kind of workload. */
  public StreamResult stream() {
    return (StreamResult) seen;
  }

  /** Returns what a tone's workload saw; throws when it was another kind of workload. */
  public ToneResult tone() {
    return (ToneResult) seen;
  }

  /** Returns what makes the fault more than isolation promises to survive; empty without either. */
  public Optional<Limit> limit() {
    final boolean seen = plan.fault().loops() && plan.recovery().watchdog();
    return plan.isolation() == IsolationKind.NOOKS && !seen
        ? plan.fault().limit()
        : Optional.empty();
  }

  /** Returns how many recoveries brought the driver back. */
  public int recoveries() {
    int count = 0;
    for (Timeline.Entry entry : recovery) {
      count += entry.stage() == Stage.SERVING ? 1 : 0;
    }
    return count;
  }
}
