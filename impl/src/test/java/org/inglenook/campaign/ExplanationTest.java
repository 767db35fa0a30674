package org.inglenook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inglenook.campaign.Explanation.Means;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.Trigger;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Limit;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** Which documented limit lets a trial end an isolated system is found out, not assumed. */
class ExplanationTest {
  private static final FaultSpec LOOP =
      FaultSpec.parse("while1:place=0,choice=0,amount=0,on=interrupt@1,recurs=0,seed=0");

  /** A received frame goes over a table of the kernel. */
  private static final FaultSpec STRAY_DMA =
      FaultSpec.parse("dma-wrong-address:place=0,choice=19,amount=0,on=age@0,recurs=0,seed=0");

  private static final FaultSpec EXCEPTION =
      FaultSpec.parse("crash:place=0,choice=0,amount=0,on=interrupt@1,recurs=0,seed=0");

  private final WovenCache cache = new WovenCache();

  @Test
  void shouldExplainALoopByTheMissingWatchdog() {
    TrialRun run = run(IsolationKind.NOOKS, LOOP);

    assertThat(Classifier.of(run)).isEqualTo(OutcomeClass.DEADLOCK);
    assertThat(run.loops()).isEqualTo(1);
    assertThat(Explanation.candidate(run)).hasValue(Means.WATCHDOG);
    TrialRun watched = with(Means.WATCHDOG, LOOP);
    assertThat(watched.recoveries()).isEqualTo(1);
    assertThat(Explanation.of(Means.WATCHDOG, watched).map(Limit::model))
        .hasValue("MCRecoveryNoWatchdog");
  }

  @Test
  void shouldExplainStrayDmaByTheMissingIommu() {
    TrialRun run = run(IsolationKind.NOOKS, STRAY_DMA);

    assertThat(Classifier.of(run)).isEqualTo(OutcomeClass.CRASH);
    assertThat(Explanation.candidate(run)).hasValue(Means.IOMMU);
    TrialRun confined = with(Means.IOMMU, STRAY_DMA);
    assertThat(Explanation.of(Means.IOMMU, confined).map(Limit::model)).hasValue("MCMemoryNoIommu");
  }

  @Test
  void shouldLeaveUnexplainedWhatEndsTheSystemWithTheMeansToo() {
    assertThat(Explanation.of(Means.IOMMU, with(Means.IOMMU, LOOP))).isEmpty();
    assertThat(Explanation.of(Means.WATCHDOG, with(Means.WATCHDOG, STRAY_DMA))).isEmpty();
  }

  @Test
  void shouldAskForNoExplanationOfWhatIsNoEndOfAnIsolatedSystem() {
    TrialRun survived = run(IsolationKind.NOOKS, EXCEPTION);
    TrialRun crashed = run(IsolationKind.NONE, EXCEPTION);

    assertThat(Classifier.of(survived).fatal()).isFalse();
    assertThat(Explanation.candidate(survived)).isEmpty();
    assertThat(Classifier.of(crashed)).isEqualTo(OutcomeClass.CRASH);
    assertThat(Explanation.candidate(crashed)).isEmpty();
  }

  @Test
  void shouldCountLoopsThatEndATaskLikeThoseThatEndTheMachine() {
    TrialRun inTask = run(IsolationKind.NONE, LOOP.on(new Trigger.Request(1)));
    TrialRun inInterrupt = run(IsolationKind.NONE, LOOP);

    assertThat(Classifier.of(inTask)).isEqualTo(OutcomeClass.NON_FATAL);
    assertThat(inTask.loops()).isEqualTo(1);
    assertThat(Classifier.of(inInterrupt)).isEqualTo(OutcomeClass.DEADLOCK);
    assertThat(inInterrupt.loops()).isEqualTo(1);
    assertThat(run(IsolationKind.NONE, EXCEPTION).loops()).isZero();
  }

  private TrialRun run(IsolationKind isolation, FaultSpec fault) {
    return run(new TrialSystem(plan(isolation), cache, Trace.OFF), fault);
  }

  private TrialRun with(Means means, FaultSpec fault) {
    return run(new TrialSystem(plan(IsolationKind.NOOKS), means, cache), fault);
  }

  private static TrialRun run(TrialSystem system, FaultSpec fault) {
    system.restore();
    return system.run(List.of(fault));
  }

  private static ScenarioPlan plan(IsolationKind isolation) {
    return new ScenarioPlan(
        1,
        DriverKind.E1000,
        WorkloadKind.RECEIVE_STREAM,
        isolation,
        FaultRule.NONE,
        StreamPlan.standard().withFrames(8));
  }
}
