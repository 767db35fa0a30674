package org.inglenook.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import java.util.List;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.OpportuneStore;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** A run for each fault against which a domain does not protect, and what is on the other side. */
class LimitsTest {
  private static final int KERNEL_DATA = 0x3100;

  private final WovenCache cache = new WovenCache();

  @Test
  void shouldLetAPrivilegedInstructionThrough() {
    assertEnds(FaultRule.Kind.PRIVILEGED_INSTRUCTION, Outcome.PANIC);
  }

  @Test
  void shouldLetADeviceWriteWhereItsDriverTellsItTo() {
    assertEnds(FaultRule.Kind.DMA, Outcome.PANIC);
  }

  @Test
  void shouldHandAWrongValueOfTheRightTypeToTheApplication() {
    assertEnds(FaultRule.Kind.WRONG_VALUE, Outcome.WRONG_DATA);
  }

  @Test
  void shouldNotSeeADriverThatIsLinkedIntoTheKernel() {
    ScenarioResult result = assertEnds(FaultRule.Kind.STATIC, Outcome.PANIC);

    assertThat(result.recovery()).isEmpty();
  }

  @Test
  void shouldNotSeeALoopWithoutACall() {
    ScenarioResult result = assertEnds(FaultRule.Kind.WHILE1, Outcome.PANIC);

    assertThat(result.stream().panic().orElseThrow().structure()).contains("lockup");
  }

  @Test
  void shouldSeeTheSameLoopWithAWatchdogWhichThePublishedSystemLacks() {
    ScenarioPlan plan = plan(FaultRule.Kind.WHILE1, IsolationKind.NOOKS);

    ScenarioResult result =
        new Scenario(
                plan.recovering(RecoveryOptions.standard().withWatchdog(true)), cache, Trace.OFF)
            .run();

    assertThat(result.outcome()).isEqualTo(Outcome.FRAMES_LOST);
    assertThat(result.recoveries()).isEqualTo(1);
    assertThat(result.limit()).isEmpty();
  }

  private ScenarioResult assertEnds(FaultRule.Kind kind, Outcome outcome) {
    ScenarioResult result = run(kind, IsolationKind.NOOKS);

    assertThat(result.faultFired()).isTrue();
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.recoveries()).isZero();
    assertThat(result.limit()).isEqualTo(kind.limit()).isPresent();
    return result;
  }

  @Test
  void shouldGiveTheSameRunForTheSameSeed() {
    for (FaultRule.Kind kind : FaultRule.Kind.values()) {
      assertThat(summary(run(kind, IsolationKind.NOOKS)))
          .isEqualTo(summary(run(kind, IsolationKind.NOOKS)));
    }
  }

  /** A panic is no value: it stands for itself by its message, which the log has. */
  private static String summary(ScenarioResult result) {
    return result.outcome() + " " + result.fault() + " " + result.log() + " " + result.recovery();
  }

  @Test
  void shouldCallNoFaultALimitThatADomainStops() {
    ScenarioResult result = run(FaultRule.Kind.WILD_STORE, IsolationKind.NOOKS);

    assertThat(result.limit()).isEmpty();
    assertThat(result.outcome().completed()).isTrue();
    assertThat(run(FaultRule.Kind.WHILE1, IsolationKind.NONE).limit()).isEmpty();
  }

  @Test
  void shouldStopTheSameDmaWhereThereIsAnIommu() {
    TestbedConfig standard = TestbedConfig.standard().withFrames(Scenario.FRAMES);
    TestbedConfig behindIommu =
        new TestbedConfig(
            standard.machine().withIommu(true),
            standard.kernel(),
            standard.wire(),
            standard.peer());

    StreamResult stopped = receive(behindIommu);
    assertThat(stopped.isRight()).as(stopped.toString()).isTrue();
    assertThat(receive(standard).panic()).map(KernelPanic::structure).contains("page map");
  }

  private StreamResult receive(TestbedConfig config) {
    Testbed bed = new Testbed(7, config, cache, Trace.OFF);
    Isolation isolation = new Isolation(bed.kernel());
    OpportuneStore dma =
        new OpportuneStore(
            "dma",
            2_000_000,
            ReceiveOpportunity.address(
                bed.controller(), bed.kernel().machine().memory(), KERNEL_DATA));
    Module module = isolation.load(E1000.class, dma);
    bed.probe(module);
    bed.up(module);
    StreamResult result =
        new ReceiveStream(bed, StreamPlan.standard().withFrames(100), isolation::idle).run();
    assertThat(dma.fired()).isTrue();
    return result;
  }

  @Test
  void shouldTakeRecordsThatDoNotFitForABugOfOursUnlessAFaultHasReachedThem() {
    Testbed bed = new Testbed(7, TestbedConfig.standard(), cache, Trace.OFF);
    Runnable broken =
        () -> {
          throw new IllegalStateException("records");
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> new Damage(bed.kernel(), () -> false).guard(broken))
        .withMessage("records");
    assertThat(panicOf(new Damage(bed.kernel(), () -> true), broken))
        .isEqualTo("isolation manager: records");
  }

  @Test
  void shouldTakeRecordsThatLeadNowhereForDamageToo() {
    Testbed bed = new Testbed(7, TestbedConfig.standard(), cache, Trace.OFF);
    Runnable outside = () -> bed.kernel().machine().memory().load32(-4);
    Runnable past = () -> List.of().get(1);

    for (Runnable broken : List.of(outside, past)) {
      assertThatRuntimeException()
          .isThrownBy(() -> new Damage(bed.kernel(), () -> false).guard(broken))
          .isNotInstanceOf(KernelPanic.class);
      assertThat(panicOf(new Damage(bed.kernel(), () -> true), broken))
          .startsWith("isolation manager: ");
    }
  }

  private static String panicOf(Damage damage, Runnable broken) {
    try {
      damage.guard(broken);
      return "none";
    } catch (KernelPanic panic) {
      return panic.structure();
    }
  }

  private ScenarioResult run(FaultRule.Kind kind, IsolationKind isolation) {
    return new Scenario(plan(kind, isolation), cache, Trace.OFF).run();
  }

  private static ScenarioPlan plan(FaultRule.Kind kind, IsolationKind isolation) {
    return new ScenarioPlan(
        7,
        DriverKind.E1000,
        WorkloadKind.RECEIVE_STREAM,
        isolation,
        new FaultRule(kind, FaultRule.ANY_CYCLE),
        StreamPlan.standard().withFrames(200));
  }
}
