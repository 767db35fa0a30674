package org.inglenook.conformance.campaign;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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

/**
 * Lets TLC's evaluator judge runs by every spec that has a workload model. Each system keeps its
 * monitors, so that what one run has shown is not evaluated again in the next.
 */
final class LiveMonitors implements TrialMonitor {
  private static final Optional<Recording> UNRECORDED = Optional.empty();

  private final WorkloadModels models = WorkloadModels.kept(Home.locate().root());
  private final IdentityHashMap<BootedSystem, List<WorkloadMonitor>> kept = new IdentityHashMap<>();
  private List<WorkloadMonitor> monitors = List.of();

  @Override
  public void begin(BootedSystem system, RelayTrace steps) {
    monitors = kept.computeIfAbsent(system, this::monitors);
    for (WorkloadMonitor monitor : monitors) {
      monitor.begin();
      steps.add(monitor.listener());
    }
  }

  private List<WorkloadMonitor> monitors(BootedSystem system) {
    Isolation isolation =
        system.isolation().orElseThrow(() -> new IllegalStateException("nothing to judge"));
    List<WorkloadMonitor> all = new ArrayList<>();
    all.add(WorkloadMonitor.xpc(system, isolation, models, UNRECORDED));
    all.add(WorkloadMonitor.memory(system, isolation, models, UNRECORDED));
    all.add(WorkloadMonitor.tracker(system, isolation, models, UNRECORDED));
    all.add(WorkloadMonitor.recovery(system, isolation, models, UNRECORDED));
    all.add(WorkloadMonitor.nooks(system, isolation, models, UNRECORDED));
    all.forEach(monitor -> monitor.listener().untimed());
    return all;
  }

  @Override
  public SystemRow.Verdict end() {
    long steps = 0;
    TreeSet<String> violated = new TreeSet<>();
    for (WorkloadMonitor monitor : monitors) {
      MonitorReport report = monitor.report();
      steps += report.steps();
      report.rejection().ifPresent(rejection -> violated.addAll(names(report, rejection)));
    }
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
    kept.values().forEach(all -> all.forEach(WorkloadMonitor::close));
    models.close();
  }
}
