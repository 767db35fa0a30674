package org.inglenook.conformance.codemutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.subject.WorkloadModels;
import org.inglenook.conformance.subject.WorkloadMonitor;
import org.inglenook.conformance.subject.WorkloadMonitor.Recording;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.Isolation;
import org.inglenook.scenario.BootedSystem;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Outcome;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.trace.Trace;

/**
 * Runs a driver in its domain while every step is judged by the specs, as {@code run --monitor}
 * does. Complains when a step is rejected, or the work is not done, or the failure not recovered
 * from. Loaded again for every mutant.
 */
public final class MonitoredWorkload implements Function<String, Optional<String>> {
  private static final long SEED = 83;

  /** How no run of these ends. */
  private static final List<Outcome> BAD =
      List.of(Outcome.PANIC, Outcome.WRONG_DATA, Outcome.STALLED);

  /** Made by its name. */
  public MonitoredWorkload() {}

  private static ScenarioPlan plan(String name) {
    FaultRule wild = new FaultRule(FaultRule.Kind.WILD_STORE, 150_000);
    FaultRule wildSound = new FaultRule(FaultRule.Kind.WILD_STORE, 3_000_000);
    return switch (name) {
      case "e1000 fails" -> plan(DriverKind.E1000, WorkloadKind.RECEIVE_STREAM, wild, 8);
      case "sb fails" -> plan(DriverKind.SB, WorkloadKind.PLAY_TONE, wildSound, 2);
      default -> throw new IllegalArgumentException("no such run: " + name);
    };
  }

  private static ScenarioPlan plan(
      DriverKind driver, WorkloadKind workload, FaultRule fault, int frames) {
    StreamPlan stream = StreamPlan.standard().withFrames(frames);
    return new ScenarioPlan(SEED, driver, workload, IsolationKind.NOOKS, fault, stream);
  }

  /** Runs without monitors first: most that is wrong shows there, and sooner. */
  @Override
  public Optional<String> apply(String name) {
    ScenarioPlan plan = plan(name);
    Scenario plain = new Scenario(plan, new WovenCache(), Trace.OFF);
    return outcome(plan, plain.run()).or(() -> monitored(plan));
  }

  private static Optional<String> monitored(ScenarioPlan plan) {
    RelayTrace relay = new RelayTrace();
    Scenario scenario = new Scenario(plan, new WovenCache(), relay);
    Isolation isolation = scenario.isolation().orElseThrow();
    List<WorkloadMonitor> monitors = new ArrayList<>();
    try {
      for (Watch watch : watches(plan)) {
        WorkloadMonitor monitor =
            watch.begin(
                scenario.system(),
                isolation,
                WorkloadModels.of(Home.locate().root()),
                Optional.empty());
        monitors.add(monitor);
        monitor.listener().withoutReasons();
        relay.add(monitor.listener());
      }
      scenario.run();
      return rejection(monitors);
    } finally {
      monitors.forEach(WorkloadMonitor::close);
    }
  }

  /** The system in one run, its mechanisms in the other: half the time. */
  private static List<Watch> watches(ScenarioPlan plan) {
    return plan.workload().makesSound()
        ? List.of(
            WorkloadMonitor::xpc,
            WorkloadMonitor::memory,
            WorkloadMonitor::tracker,
            WorkloadMonitor::recovery)
        : List.of(WorkloadMonitor::nooks);
  }

  private static Optional<String> rejection(List<WorkloadMonitor> monitors) {
    return monitors.stream()
        .map(WorkloadMonitor::report)
        .filter(report -> report.rejection().isPresent())
        .findFirst()
        .map(MonitoredWorkload::text);
  }

  private static String text(MonitorReport report) {
    return report.spec() + " rejects " + report.rejection().orElseThrow().instance();
  }

  private static Optional<String> outcome(ScenarioPlan plan, ScenarioResult result) {
    if (BAD.contains(result.outcome()) || result.recoveries() != 1) {
      return Optional.of(result.outcome() + ", recoveries=" + result.recoveries());
    }
    return plan.workload().makesSound() && !result.tone().finished()
        ? Optional.of("the tone did not end")
        : Optional.empty();
  }

  /** Begins to follow one spec. */
  private interface Watch {
    WorkloadMonitor begin(
        BootedSystem system, Isolation isolation, WorkloadModels models, Optional<Recording> out);
  }
}
