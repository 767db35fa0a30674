package org.inglenook.conformance.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.subject.WorkloadModels;
import org.inglenook.conformance.subject.WorkloadMonitor;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.Isolation;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;

/** Monitors the e1000 in its domain, receiving a short stream, with or without a fault. */
final class WorkloadJob implements Callable<WorkloadOutcome> {
  /** The specs that can follow a workload. */
  static final Set<String> SPECS = Set.of("Memory", "Nooks", "ObjectTracker", "Recovery", "Xpc");

  private static final long SEED = 83;
  private static final long FAULT_CYCLE = 600_000;
  private static final int FRAMES = 30;

  private final Path root;
  private final Set<String> specs;
  private final boolean faulty;
  private final Headway headway;

  /**
   * @param root the project's folder
   * @param specs which specs follow it, of {@link #SPECS}
   * @param faulty whether the driver stores into the kernel half-way
   */
  WorkloadJob(Path root, Set<String> specs, boolean faulty, Headway headway) {
    this.root = root;
    this.specs = specs;
    this.faulty = faulty;
    this.headway = headway;
  }

  @Override
  public WorkloadOutcome call() {
    String title = "e1000, receive-stream, " + (faulty ? "wild store and recovery" : "no fault");
    headway.doing(title, "monitored");
    WorkloadOutcome outcome = run(title);
    headway.finished(title, (outcome.agrees() ? "ok   " : "FAIL ") + title, Cost.WORKLOAD);
    return outcome;
  }

  private WorkloadOutcome run(String title) {
    FaultRule fault =
        faulty ? new FaultRule(FaultRule.Kind.WILD_STORE, FAULT_CYCLE) : FaultRule.NONE;
    ScenarioPlan plan =
        new ScenarioPlan(
            SEED,
            DriverKind.E1000,
            WorkloadKind.RECEIVE_STREAM,
            IsolationKind.NOOKS,
            fault,
            StreamPlan.standard().withFrames(FRAMES));
    RelayTrace relay = new RelayTrace();
    Scenario scenario = new Scenario(plan, new WovenCache(), relay);
    Isolation isolation = scenario.isolation().orElseThrow();
    List<WorkloadMonitor> monitors = new ArrayList<>();
    try {
      if (specs.contains("Xpc")) {
        monitors.add(
            WorkloadMonitor.xpc(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty()));
      }
      if (specs.contains("Recovery")) {
        monitors.add(
            WorkloadMonitor.recovery(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty()));
      }
      if (specs.contains("Memory")) {
        monitors.add(
            WorkloadMonitor.memory(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty()));
      }
      if (specs.contains("ObjectTracker")) {
        monitors.add(
            WorkloadMonitor.tracker(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty()));
      }
      if (specs.contains("Nooks")) {
        monitors.add(
            WorkloadMonitor.nooks(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty()));
      }
      monitors.forEach(monitor -> relay.add(monitor.listener()));
      ScenarioResult result = scenario.run();
      List<MonitorReport> reports = monitors.stream().map(WorkloadMonitor::report).toList();
      return new WorkloadOutcome(title, result, reports);
    } finally {
      monitors.forEach(WorkloadMonitor::close);
    }
  }
}
