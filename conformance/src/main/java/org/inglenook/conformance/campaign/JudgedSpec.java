package org.inglenook.conformance.campaign;

import java.util.Locale;
import java.util.Optional;
import org.inglenook.conformance.monitor.Follower;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.monitor.Rejection;
import org.inglenook.conformance.monitor.StepLog;
import org.inglenook.conformance.subject.WorkloadMonitor;

/** One spec by which run after run of one system is judged, by one evaluator or by both. */
final class JudgedSpec {
  private final WorkloadMonitor monitor;
  private final StepLog log;
  private final Hearer hearer;
  private Optional<Follower> other = Optional.empty();

  JudgedSpec(WorkloadMonitor monitor) {
    this.monitor = monitor;
    log = monitor.listener().logged();
    hearer = new Hearer(monitor.listener());
    monitor.listener().untimed();
  }

  /** A run begins. */
  void begin() {
    monitor.begin();
    hearer.begin();
  }

  /** Who is to hear of its steps. */
  Hearer listener() {
    return hearer;
  }

  /**
   * What was said while it happened.
   *
   * @throws IllegalStateException when the judge has failed
   */
  MonitorReport first() {
    MonitorReport report = monitor.report();
    hearer.end(report.spec());
    return report;
  }

  /** What TLC's evaluator says of the same steps. */
  MonitorReport second() {
    if (other.isEmpty()) {
      other = Optional.of(monitor.listener().another());
    }
    log.tell(other.get());
    return monitor.listener().report(other.get());
  }

  /** Both opinions, if they differ; after {@link #second}. */
  Optional<String> disagreement() {
    MonitorReport first = first();
    MonitorReport second = monitor.listener().report(other.orElseThrow());
    String one = opinion(first);
    String two = opinion(second);
    return one.equals(two) && first.steps() == second.steps()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s: compiled %s after %d steps, TLC %s after %d steps",
                first.spec(),
                one,
                first.steps(),
                two,
                second.steps()));
  }

  private static String opinion(MonitorReport report) {
    return report.rejection().map(JudgedSpec::opinion).orElse("accepts");
  }

  private static String opinion(Rejection rejection) {
    return "rejects step " + rejection.step() + ", " + rejection.instance();
  }

  /** Gives back what judging takes. */
  void close() {
    monitor.close();
  }
}
