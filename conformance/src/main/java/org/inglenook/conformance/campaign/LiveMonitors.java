package org.inglenook.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.monitor.Rejection;
import org.inglenook.conformance.subject.WorkloadModels;
import org.inglenook.conformance.subject.WorkloadMonitor;
import org.inglenook.conformance.subject.WorkloadMonitor.Recording;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.nooks.Isolation;
import org.inglenook.scenario.BootedSystem;

/** Lets TLC's evaluator judge runs by every spec that has a workload model. */
final class LiveMonitors implements TrialMonitor {
  private static final Optional<Recording> UNRECORDED = Optional.empty();

  private final WorkloadModels models = WorkloadModels.kept(Home.locate().root());
  private List<WorkloadMonitor> monitors = List.of();

  @Override
  public void begin(BootedSystem system, RelayTrace steps) {
    Isolation isolation =
        system.isolation().orElseThrow(() -> new IllegalStateException("nothing to judge"));
    List<WorkloadMonitor> next = new ArrayList<>();
    next.add(WorkloadMonitor.xpc(system, isolation, models, UNRECORDED));
    next.add(WorkloadMonitor.memory(system, isolation, models, UNRECORDED));
    next.add(WorkloadMonitor.tracker(system, isolation, models, UNRECORDED));
    next.add(WorkloadMonitor.recovery(system, isolation, models, UNRECORDED));
    next.add(WorkloadMonitor.nooks(system, isolation, models, UNRECORDED));
    next.forEach(monitor -> steps.add(monitor.listener()));
    monitors = next;
  }

  @Override
  public SystemRow.Verdict end() {
    long steps = 0;
    TreeSet<String> violated = new TreeSet<>();
    for (WorkloadMonitor monitor : monitors) {
      MonitorReport report = monitor.report();
      steps += report.steps();
      report.rejection().ifPresent(rejection -> violated.addAll(names(report, rejection)));
      monitor.close();
    }
    monitors = List.of();
    return new SystemRow.Verdict(steps, List.copyOf(violated));
  }

  /** The properties that a rejected step breaks; the step itself if it breaks none. */
  private static List<String> names(MonitorReport report, Rejection rejection) {
    return rejection.brokenIds().isEmpty()
        ? List.of(report.spec() + " rejects " + rejection.instance())
        : rejection.brokenIds();
  }

  @Override
  public void close() {
    models.close();
  }
}
