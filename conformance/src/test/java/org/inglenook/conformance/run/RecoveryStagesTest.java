package org.inglenook.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.subject.WorkloadModels;
import org.inglenook.conformance.subject.WorkloadMonitor;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.nooks.recovery.RecoveryManager;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A driver at work that fails, and fails again, or is reported a second time, as soon as its
 * recovery has reached a stage; every step judged by the specs.
 */
class RecoveryStagesTest {
  private static final int FRAMES = 16;

  private final WorkloadModels models = WorkloadModels.compiled(Home.locate().root());
  private RelayTrace relay;
  private Isolation isolation;

  @AfterEach
  void close() {
    models.close();
  }

  @TestFactory
  Stream<DynamicTest> shouldRecoverAgainWhenTheDriverFailsAtThisStage() {
    return Arrays.stream(Stage.values())
        .map(stage -> dynamicTest(stage.name(), () -> failAgainAt(stage)));
  }

  private void failAgainAt(Stage stage) {
    relay = new RelayTrace();
    FailsAt manager = new FailsAt(stage);
    Scenario scenario = scenario(manager);
    isolation = scenario.isolation().orElseThrow();
    List<MonitorReport> reports = new ArrayList<>();

    ScenarioResult result = follow(scenario, reports);

    assertThat(reports).hasSize(3).allMatch(report -> report.rejection().isEmpty());
    assertThat(result.outcome().completed()).as(result.toString()).isTrue();
    assertThat(stages(result, Stage.DETECTED)).isEqualTo(stage.alive() ? 2 : 1);
    assertThat(stages(result, Stage.SERVING)).isEqualTo(stage == Stage.SERVING ? 2 : 1);
    assertThat(manager.fired).isEqualTo(stage != Stage.GIVEN_UP);
  }

  private Scenario scenario(RecoveryManager manager) {
    ScenarioPlan plan =
        new ScenarioPlan(
            83,
            DriverKind.E1000,
            WorkloadKind.RECEIVE_STREAM,
            IsolationKind.NOOKS,
            new FaultRule(FaultRule.Kind.WILD_STORE, 300_000),
            StreamPlan.standard().withFrames(FRAMES),
            RecoveryOptions.standard().managedBy(manager));
    return new Scenario(plan, new WovenCache(), relay);
  }

  private ScenarioResult follow(Scenario scenario, List<MonitorReport> reports) {
    try (WorkloadMonitor xpc =
            WorkloadMonitor.xpc(scenario.system(), isolation, models, Optional.empty());
        WorkloadMonitor recovery =
            WorkloadMonitor.recovery(scenario.system(), isolation, models, Optional.empty());
        WorkloadMonitor system =
            WorkloadMonitor.nooks(scenario.system(), isolation, models, Optional.empty())) {
      relay.add(xpc.listener());
      relay.add(recovery.listener());
      relay.add(system.listener());
      ScenarioResult result = scenario.run();
      reports.add(xpc.report());
      reports.add(recovery.report());
      reports.add(system.report());
      return result;
    }
  }

  private static long stages(ScenarioResult result, Stage stage) {
    return result.recovery().stream().map(Timeline.Entry::stage).filter(stage::equals).count();
  }

  /** Restarts, and reports one more failure when a stage is reached for the first time. */
  private final class FailsAt implements RecoveryManager {
    private final Stage stage;
    private boolean fired;

    FailsAt(Stage stage) {
      this.stage = stage;
    }

    @Override
    public boolean ready(int domain) {
      return true;
    }

    @Override
    public Policy policy(int domain) {
      return Policy.RESTART;
    }

    @Override
    public void reached(int domain, Stage now) {
      if (now == stage && !fired) {
        fired = true;
        isolation.recovery().request(domain, "at stage " + stage);
      }
    }
  }
}
