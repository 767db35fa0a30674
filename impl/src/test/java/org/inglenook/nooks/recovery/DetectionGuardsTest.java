package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.sim.Clock;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** What cannot be noticed now is refused; time begins with who enters, and sleepers have theirs. */
class DetectionGuardsTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;

  private final SmallMachine machine = new SmallMachine();
  private final Clock clock = machine.machine().world().clock();
  private final Xpc xpc = machine.nooks().xpc();
  private final SmallRecovery small = new SmallRecovery(machine);
  private final RecoverySteps steps = small.steps();
  private final Detection detection = steps.detection();
  private final Sleepers sleepers = steps.sleepers();

  @Test
  void shouldDetectNothingOfADriverThatHasFailed() {
    xpc.crossings().driverCall(TASK, A, 0, 0);
    small.fail(A);

    int trigger = Trigger.EXCEPTION.number();
    assertThat(detection.detect(A, trigger)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(detection.notice(A, trigger)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(detection.excuse(A, trigger)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(detection.tick(A)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(detection.cross(TASK, A)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(detection.probe(A)).isEqualTo(Refusal.WRONG_STAGE);
    assertThat(detection.answer(A)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(xpc.crossings().driverCall(OTHER, A, 0, 1)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(sleepers.sleep(TASK, A)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(steps.state().failures(A)).isEqualTo(1);
  }

  @Test
  void shouldFindLateOnlyWhoIsInsideAndAwake() {
    assertThat(detection.tick(A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(detection.cross(TASK, A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    small.enterKernelThrough(TASK, A);
    assertThat(detection.cross(TASK, A)).isEqualTo(Refusal.IN_TIME);
    sleepers.sleep(TASK, A);
    assertThat(detection.tick(A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(detection.cross(TASK, A)).isEqualTo(Refusal.TASK_ASLEEP);
    assertThat(xpc.crossings().driverCall(TASK, B, 0, 0)).isEqualTo(Refusal.TASK_ASLEEP);
    xpc.deferred().register((step, buffer) -> {});
    xpc.deferred().deferDriverCall(OTHER, B, 1);
    assertThat(xpc.deferred().runDriverCall(TASK, B, 0)).isEqualTo(Refusal.TASK_ASLEEP);

    sleepers.wake(TASK);
    assertThat(detection.tick(A)).isEqualTo(Refusal.NONE);
    assertThat(detection.tick(A)).isEqualTo(Refusal.LATE_ALREADY);
    assertThat(detection.cross(TASK, A)).isEqualTo(Refusal.NONE);
    assertThat(detection.tick(A)).isEqualTo(Refusal.LATE_ALREADY);
    assertThat(detection.cross(TASK, A)).isEqualTo(Refusal.IN_TIME);
  }

  @Test
  void shouldGiveTimeAnewToWhoEntersADriverThatNobodyIsIn() {
    xpc.crossings().driverCall(TASK, A, 0, 0);
    detection.tick(A);
    clock.charge(0x1_0000_0007L);
    assertThat(xpc.crossings().driverCall(OTHER, A, 0, 1)).isEqualTo(Refusal.NONE);
    assertThat(steps.state().pace(A)).as("somebody is inside").isEqualTo(RecoveryState.LATE);

    xpc.crossings().driverReturn(TASK, A);
    xpc.crossings().driverReturn(OTHER, A);
    final long now = clock.now();
    assertThat(xpc.crossings().driverCall(OTHER, A, 0, 1)).isEqualTo(Refusal.NONE);

    assertThat(steps.state().pace(A)).isEqualTo(RecoveryState.FINE);
    assertThat(steps.state().since(OTHER, A)).isEqualTo(now);
  }

  @Test
  void shouldCountTheCyclesSinceTheDriverWasEntered() {
    clock.charge(7);
    detection.entering(TASK, A);

    clock.charge(5);

    assertThat(detection.cyclesSinceEntered(TASK, A)).isEqualTo(5);
  }

  @Test
  void shouldGiveTimeAnewToACallThatTheKernelHasDeferred() {
    xpc.deferred().register((step, buffer) -> {});
    xpc.crossings().driverCall(TASK, A, 0, 0);
    detection.tick(A);
    xpc.crossings().driverReturn(TASK, A);
    xpc.deferred().deferDriverCall(TASK, A, 1);
    clock.charge(9);
    final long now = clock.now();

    assertThat(xpc.deferred().runDriverCall(TASK, A, 0)).isEqualTo(Refusal.NONE);

    assertThat(steps.state().pace(A)).isEqualTo(RecoveryState.FINE);
    assertThat(steps.state().since(TASK, A)).isEqualTo(now);
  }

  @Test
  void shouldGiveNoTimeToACallThatIsRefused() {
    xpc.crossings().driverCall(TASK, A, 0, 0);
    detection.tick(A);
    xpc.crossings().driverReturn(TASK, A);
    final long before = steps.state().since(TASK, A);
    clock.charge(9);

    assertThat(xpc.crossings().driverCall(TASK, A, 1, 0)).isEqualTo(Refusal.STALE_EPOCH);
    assertThat(xpc.deferred().runDriverCall(TASK, A, 0)).isEqualTo(Refusal.QUEUE_EMPTY);

    assertThat(steps.state().since(TASK, A)).isEqualTo(before);
    assertThat(steps.state().pace(A)).isEqualTo(RecoveryState.LATE);
  }

  @Test
  void shouldAskForNoAnswerTwice() {
    assertThat(detection.answer(A)).isEqualTo(Refusal.NOT_PROBED);
    assertThat(detection.probe(A)).isEqualTo(Refusal.NONE);
    assertThat(detection.probe(A)).isEqualTo(Refusal.PROBE_SENT);
    assertThat(detection.answer(A)).isEqualTo(Refusal.NONE);
    assertThat(steps.state().probing(A)).isFalse();
  }

  @Test
  void shouldPutNobodyToSleepWhoIsNotInTheKernelForTheDriver() {
    assertThat(sleepers.sleep(TASK, A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    xpc.crossings().driverCall(TASK, A, 0, 0);
    assertThat(sleepers.sleep(TASK, A)).isEqualTo(Refusal.NOT_IN_KERNEL);
    assertThat(sleepers.wake(TASK)).isEqualTo(Refusal.TASK_AWAKE);
    xpc.crossings().kernelCall(TASK, A);
    assertThat(sleepers.sleep(TASK, A)).isEqualTo(Refusal.NONE);
    assertThat(sleepers.sleep(TASK, A)).isEqualTo(Refusal.TASK_ASLEEP);
  }
}
