package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** A stage that cannot be taken now says why, and nothing happens; one that was is reported. */
class RecoveryGuardsTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;

  private final List<String> reported = new ArrayList<>();
  private final SmallMachine machine =
      new SmallMachine((action, a, b, c, d) -> reported.add(action + " " + a + " " + b));
  private final Xpc xpc = machine.nooks().xpc();
  private final SmallRecovery small = new SmallRecovery(machine);
  private final RecoverySteps steps = small.steps();
  private final Recovery recovery = steps.recovery();
  private final Detection detection = steps.detection();
  private final Sleepers sleepers = steps.sleepers();

  @Test
  void shouldRecoverNothingThatServes() {
    assertThat(recovery.mask(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.decide(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.fallback(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.unwindTask(TASK, A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.unwound(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.releaseReference(A, 0)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.released(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.unload(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.giveUp(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.load(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.start(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.releaseDevice(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(recovery.serve(A)).isEqualTo(Refusal.WRONG_STAGE);
  }

  @Test
  void shouldWaitForTheAgentAndForTasksAndForReferences() {
    small.enterKernelThrough(TASK, A);
    sleepers.sleep(TASK, A);
    small.fail(A);
    recovery.mask(A);
    small.ready = false;
    assertThat(recovery.decide(A)).isEqualTo(Refusal.AGENT_NOT_READY);
    small.ready = true;
    assertThat(recovery.fallback(A)).isEqualTo(Refusal.AGENT_READY);
    assertThat(recovery.decide(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unwindTask(OTHER, A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(recovery.unwindTask(TASK, A)).isEqualTo(Refusal.TASK_ASLEEP);
    assertThat(recovery.unwound(A)).isEqualTo(Refusal.NOT_VACATED);

    sleepers.wake(TASK);
    assertThat(xpc.crossings().kernelReturn(TASK)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unwindTask(TASK, A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unwound(A)).isEqualTo(Refusal.NONE);
    small.leading.add(Reference.TIMER);
    assertThat(recovery.releaseReference(A, Reference.HANDLER.number()))
        .isEqualTo(Refusal.NOT_REFERENCED);
    assertThat(recovery.released(A)).isEqualTo(Refusal.STILL_REFERENCED);
    assertThat(recovery.releaseReference(A, Reference.TIMER.number())).isEqualTo(Refusal.NONE);
    assertThat(small.leading).isEmpty();
    assertThat(recovery.released(A)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldDoWithAnUnloadedDriverWhatWasDecided() {
    small.unload(A, Decision.UNLOAD);
    assertThat(recovery.load(A)).isEqualTo(Refusal.DECIDED_OTHERWISE);
    assertThat(recovery.giveUp(A)).isEqualTo(Refusal.NONE);
    assertThat(xpc.failed(A)).isTrue();
  }

  @Test
  void shouldStartNoDriverThatHasFoundNoDevice() {
    small.unload(A, Decision.RESTART);
    assertThat(recovery.giveUp(A)).isEqualTo(Refusal.DECIDED_OTHERWISE);
    assertThat(recovery.load(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.start(A)).isEqualTo(Refusal.NOT_INITIALISED);
    assertThat(steps.state().stage(A)).isEqualTo(Stage.RELOADED);
  }

  @Test
  void shouldReportEveryStepWithItsArguments() {
    small.enterKernelThrough(TASK, A);
    sleepers.sleep(TASK, A);
    sleepers.wake(TASK);
    xpc.crossings().kernelReturn(TASK);
    detection.probe(A);
    detection.answer(A);
    detection.tick(A);
    detection.cross(TASK, A);
    xpc.crossings().driverReturn(TASK, A);
    detection.excuse(A, Trigger.PARAMETER.number());
    small.leading.add(Reference.TIMER);
    small.fail(A);
    recovery.mask(A);
    recovery.decide(A);
    recovery.unwound(A);
    recovery.releaseReference(A, Reference.TIMER.number());
    recovery.released(A);
    recovery.unload(A);
    recovery.load(A);
    small.leading.add(Reference.INTERFACE);
    recovery.start(A);
    recovery.releaseDevice(A);
    recovery.serve(A);

    assertThat(reported)
        .filteredOn(step -> step.startsWith("Recovery."))
        .containsExactly(
            "Recovery.Sleep 0 1",
            "Recovery.Wake 0 0",
            "Recovery.Probe 1 0",
            "Recovery.Answer 1 0",
            "Recovery.Tick 1 0",
            "Recovery.Cross 0 1",
            "Recovery.Excuse 1 2",
            "Recovery.Detect 1 1",
            "Recovery.Mask 1 0",
            "Recovery.Decide 1 0",
            "Recovery.Unwound 1 0",
            "Recovery.ReleaseReference 1 1",
            "Recovery.Released 1 0",
            "Recovery.Unload 1 0",
            "Recovery.Load 1 0",
            "Recovery.Start 1 0",
            "Recovery.ReleaseDevice 1 0",
            "Recovery.Serve 1 0");
  }
}
