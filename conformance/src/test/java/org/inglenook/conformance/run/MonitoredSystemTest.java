package org.inglenook.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.monitor.Rejection;
import org.inglenook.conformance.subject.WorkloadModels;
import org.inglenook.conformance.subject.WorkloadMonitor;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;
import org.inglenook.scenario.BootedSystem;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The drivers at work, each step judged by the spec of the whole system. */
class MonitoredSystemTest {
  private static final FaultRule FAULT = new FaultRule(FaultRule.Kind.WILD_STORE, 300_000);
  private static final int DOMAIN = 1;

  private final RelayTrace relay = new RelayTrace();
  private final List<WorkloadMonitor> monitors = new ArrayList<>();
  private Scenario scenario;
  private Isolation isolation;

  @Test
  void shouldTakeOnlyStepsOfTheSystemThroughFailureAndRecovery() {
    start(DriverKind.E1000, WorkloadKind.RECEIVE_STREAM, FAULT, 16);
    WorkloadMonitor system = monitor(WorkloadMonitor::nooks);

    ScenarioResult result = scenario.run();

    assertThat(result.recoveries()).isEqualTo(1);
    assertThat(system.report().rejection()).isEmpty();
    assertThat(system.report().steps()).isGreaterThan(3_000);
  }

  @Test
  void shouldTakeOnlyStepsOfTheSystemWhilePlayingThroughFailureAndRecovery() {
    FaultRule fault = new FaultRule(FaultRule.Kind.WILD_STORE, 8_000_000);
    start(DriverKind.SB, WorkloadKind.PLAY_TONE, fault, 4);
    WorkloadMonitor system = monitor(WorkloadMonitor::nooks);

    ScenarioResult result = scenario.run();

    assertThat(result.recoveries()).isEqualTo(1);
    assertThat(system.report().rejection()).isEmpty();
  }

  @Test
  void shouldNoticeWhatEachMechanismAllowsAndTheSystemDoesNot() {
    start(DriverKind.E1000, WorkloadKind.RECEIVE_STREAM, FAULT, 16);
    List<WorkloadMonitor> mechanisms =
        List.of(
            monitor(WorkloadMonitor::xpc),
            monitor(WorkloadMonitor::memory),
            monitor(WorkloadMonitor::tracker),
            monitor(WorkloadMonitor::recovery));
    WorkloadMonitor system = monitor(WorkloadMonitor::nooks);
    relay.add(
        (action, a, b, c, d) -> {
          if (action.equals("Recovery.Released")) {
            takeBackWhatTheDeviceReaches();
          }
        });

    scenario.run();

    assertThat(mechanisms)
        .extracting(WorkloadMonitor::report)
        .allMatch(report -> report.rejection().isEmpty());
    Rejection rejection = system.report().rejection().orElseThrow();
    assertThat(rejection.instance()).startsWith("Revoke");
    assertThat(rejection.brokenIds()).contains("NKS-S8");
  }

  /** For a moment: the rest of the recovery finds everything as it was. */
  private void takeBackWhatTheDeviceReaches() {
    Memory memory = isolation.nooks().memory();
    Lending lending = new Lending(memory, scenario.bed().kernel().machine().cpus().size());
    int page =
        IntStream.range(0, memory.pages())
            .filter(
                each ->
                    memory.state().holder(each) == DOMAIN && memory.state().use(each) == Use.BUFFER)
            .findFirst()
            .orElseThrow();
    lending.takeBack(DOMAIN, page << PageLayout.PAGE_SHIFT, 1);
    lending.lend(DOMAIN, page << PageLayout.PAGE_SHIFT, 1);
  }

  private void start(DriverKind driver, WorkloadKind workload, FaultRule fault, int frames) {
    StreamPlan stream = StreamPlan.standard().withFrames(frames);
    ScenarioPlan plan = new ScenarioPlan(83, driver, workload, IsolationKind.NOOKS, fault, stream);
    scenario = new Scenario(plan, new WovenCache(), relay);
    isolation = scenario.isolation().orElseThrow();
  }

  private WorkloadMonitor monitor(Follows spec) {
    WorkloadMonitor monitor =
        spec.begin(
            scenario.system(),
            isolation,
            WorkloadModels.of(Home.locate().root()),
            Optional.empty());
    monitors.add(monitor);
    relay.add(monitor.listener());
    return monitor;
  }

  @AfterEach
  void close() {
    monitors.forEach(WorkloadMonitor::close);
  }

  /** Begins to follow one spec. */
  private interface Follows {
    WorkloadMonitor begin(
        BootedSystem system,
        Isolation isolation,
        WorkloadModels models,
        Optional<WorkloadMonitor.Recording> out);
  }
}
