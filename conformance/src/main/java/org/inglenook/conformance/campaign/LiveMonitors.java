package org.inglenook.conformance.campaign;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * Lets every spec that has a workload model judge runs: compiled while they happen, and TLC's
 * evaluator when asked. Each system keeps its monitors, so that what one run has shown is not
 * evaluated again in the next.
 */
final class LiveMonitors implements TrialMonitor {
  private static final Optional<Recording> UNRECORDED = Optional.empty();

  private final WorkloadModels models = WorkloadModels.compiled(Home.locate().root());
  private final IdentityHashMap<BootedSystem, List<JudgedSpec>> kept = new IdentityHashMap<>();
  private List<JudgedSpec> specs = List.of();

  @Override
  public void begin(BootedSystem system, RelayTrace steps) {
    specs = kept.computeIfAbsent(system, this::specs);
    for (JudgedSpec spec : specs) {
      spec.begin();
      steps.add(spec.listener());
    }
  }

  private List<JudgedSpec> specs(BootedSystem system) {
    Isolation isolation =
        system.isolation().orElseThrow(() -> new IllegalStateException("nothing to judge"));
    return Stream.of(
            WorkloadMonitor.xpc(system, isolation, models, UNRECORDED),
            WorkloadMonitor.memory(system, isolation, models, UNRECORDED),
            WorkloadMonitor.tracker(system, isolation, models, UNRECORDED),
            WorkloadMonitor.recovery(system, isolation, models, UNRECORDED),
            WorkloadMonitor.nooks(system, isolation, models, UNRECORDED))
        .map(JudgedSpec::new)
        .toList();
  }

  @Override
  public SystemRow.Verdict end() {
    List<MonitorReport> reports = specs.stream().map(JudgedSpec::first).toList();
    return new SystemRow.Verdict(steps(reports), 0, violated(reports), List.of());
  }

  @Override
  public SystemRow.Verdict again(SystemRow.Verdict first) {
    List<MonitorReport> reports = specs.stream().map(JudgedSpec::second).toList();
    TreeSet<String> violated = new TreeSet<>(first.violated());
    violated.addAll(violated(reports));
    return new SystemRow.Verdict(
        first.steps(),
        steps(reports),
        List.copyOf(violated),
        specs.stream().flatMap(spec -> spec.disagreement().stream()).toList());
  }

  private static long steps(List<MonitorReport> reports) {
    return reports.stream().mapToLong(MonitorReport::steps).sum();
  }

  private static List<String> violated(List<MonitorReport> reports) {
    TreeSet<String> violated = new TreeSet<>();
    for (MonitorReport report : reports) {
      report.rejection().ifPresent(rejection -> violated.addAll(names(report, rejection)));
    }
    return List.copyOf(violated);
  }

  /** The properties that a rejected step breaks; the step itself if it breaks none. */
  private static List<String> names(MonitorReport report, Rejection rejection) {
    return rejection.brokenIds().isEmpty()
        ? List.of(report.spec() + " rejects " + rejection.instance())
        : rejection.brokenIds();
  }

  @Override
  public void close() {
    kept.values().forEach(all -> all.forEach(JudgedSpec::close));
    models.close();
  }
}
