package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Outcome;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;
import org.junit.jupiter.api.Test;

/** What a check takes for an answer from a monitored workload. */
class WorkloadOutcomeTest {
  @Test
  void shouldNotAgreeWithAMonitorThatHasHeardNothing() {
    assertThat(outcome(12, 3).agrees()).isTrue();
    assertThat(outcome(12, 0).agrees()).isFalse();
  }

  private static WorkloadOutcome outcome(long first, long second) {
    return new WorkloadOutcome("test", completed(), List.of(report(first), report(second)));
  }

  private static MonitorReport report(long steps) {
    return new MonitorReport("Door", steps, 0, 1, 0, Optional.empty());
  }

  private static ScenarioResult completed() {
    ScenarioPlan plan =
        new ScenarioPlan(
            1,
            DriverKind.E1000,
            WorkloadKind.RECEIVE_STREAM,
            IsolationKind.NOOKS,
            FaultRule.NONE,
            StreamPlan.standard());
    return new ScenarioResult(
        plan, Outcome.NO_EFFECT, null, Optional.empty(), false, List.of(), List.of());
  }
}
