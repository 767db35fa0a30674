package org.inglenook.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.monitor.Rejection;
import org.inglenook.conformance.subject.WorkloadModels;
import org.inglenook.conformance.subject.WorkloadMonitor;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.Cpu;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.Isolation;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The drivers at work in their domains, each step judged by the specs. */
class MonitoredStreamTest {
  private final RelayTrace relay = new RelayTrace();
  private Scenario scenario;
  private MonitorReport xpc;
  private MonitorReport memory;
  private MonitorReport tracker;

  @Test
  void shouldTakeOnlyStepsOfTheSpecsWithoutAFault() {
    ScenarioResult result = follow(FaultRule.NONE, Trace.OFF);

    assertThat(result.stream().isPerfect()).isTrue();
    assertAccepted(xpc, 300);
    assertAccepted(memory, 1_000);
    assertAccepted(tracker, 300);
  }

  @Test
  void shouldTakeOnlyStepsOfTheSpecsThroughFailureAndRecovery() {
    ScenarioResult result = follow(new FaultRule(FaultRule.Kind.WILD_STORE, 600_000), Trace.OFF);

    assertThat(result.recoveries()).isEqualTo(1);
    assertAccepted(xpc, 300);
    assertAccepted(memory, 1_000);
    assertAccepted(tracker, 300);
  }

  @Test
  void shouldTakeOnlyStepsOfTheSpecsWhilePlayingThroughFailureAndRecovery() {
    FaultRule fault = new FaultRule(FaultRule.Kind.WILD_STORE, 20_000_000);

    ScenarioResult result =
        follow(plan(DriverKind.SB, WorkloadKind.PLAY_TONE, fault, 6), Trace.OFF);

    assertThat(result.recoveries()).isEqualTo(1);
    assertThat(result.tone().finished()).isTrue();
    assertAccepted(xpc, 100);
    assertAccepted(memory, 1_000);
  }

  @Test
  void shouldNameThePropertyThatAStrayStackPointerBreaks() {
    follow(
        FaultRule.NONE,
        (action, a, b, c, d) -> {
          if (action.equals("Xpc.DriverReturn")) {
            Cpu cpu = scenario.bed().kernel().machine().cpu(a);
            cpu.stackPointer(cpu.stackPointer() - (1 << 16));
          }
        });

    Rejection rejection = xpc.rejection().orElseThrow();
    assertThat(rejection.instance()).startsWith("DriverReturn");
    assertThat(rejection.brokenIds()).contains("XPC-S3");
  }

  private ScenarioResult follow(FaultRule fault, Trace tamper) {
    return follow(plan(DriverKind.E1000, WorkloadKind.RECEIVE_STREAM, fault, 30), tamper);
  }

  private static ScenarioPlan plan(
      DriverKind driver, WorkloadKind workload, FaultRule fault, int frames) {
    return new ScenarioPlan(
        83, driver, workload, IsolationKind.NOOKS, fault, StreamPlan.standard().withFrames(frames));
  }

  private ScenarioResult follow(ScenarioPlan plan, Trace tamper) {
    scenario = new Scenario(plan, new WovenCache(), relay);
    relay.add(tamper);
    Isolation isolation = scenario.isolation().orElseThrow();
    Path root = Home.locate().root();
    try (WorkloadMonitor first =
            WorkloadMonitor.xpc(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty());
        WorkloadMonitor second =
            WorkloadMonitor.memory(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty());
        WorkloadMonitor third =
            WorkloadMonitor.tracker(
                scenario.system(), isolation, WorkloadModels.of(root), Optional.empty())) {
      relay.add(first.listener());
      relay.add(second.listener());
      relay.add(third.listener());
      ScenarioResult result = scenario.run();
      xpc = first.report();
      memory = second.report();
      tracker = third.report();
      return result;
    }
  }

  private static void assertAccepted(MonitorReport report, int atLeast) {
    assertThat(report.rejection()).as(report.spec()).isEmpty();
    assertThat(report.steps()).as(report.spec()).isGreaterThan(atLeast);
  }
}
