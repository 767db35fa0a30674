package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** A step that cannot be taken now says why, and nothing happens. */
class RecoveryGuardsTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;

  private final List<String> reported = new ArrayList<>();
  private final SmallMachine small =
      new SmallMachine((action, a, b, c, d) -> reported.add(action + " " + a + " " + b));
  private final Xpc xpc = small.nooks().xpc();
  private final Set<Reference> leading = EnumSet.noneOf(Reference.class);
  private final Agent agent = new Agent();
  private final RecoverySteps steps =
      new RecoverySteps(small.machine(), xpc, small.nooks().recoveryBase(), new Led(), agent);
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
    enterKernelThroughA();
    sleepers.sleep(TASK, A);
    fail();
    recovery.mask(A);
    agent.ready = false;
    assertThat(recovery.decide(A)).isEqualTo(Refusal.AGENT_NOT_READY);
    agent.ready = true;
    assertThat(recovery.fallback(A)).isEqualTo(Refusal.AGENT_READY);
    assertThat(recovery.decide(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unwindTask(OTHER, A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(recovery.unwindTask(TASK, A)).isEqualTo(Refusal.TASK_ASLEEP);
    assertThat(recovery.unwound(A)).isEqualTo(Refusal.NOT_VACATED);

    sleepers.wake(TASK);
    assertThat(xpc.crossings().kernelReturn(TASK)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unwindTask(TASK, A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unwound(A)).isEqualTo(Refusal.NONE);
    leading.add(Reference.TIMER);
    assertThat(recovery.releaseReference(A, Reference.HANDLER.number()))
        .isEqualTo(Refusal.NOT_REFERENCED);
    assertThat(recovery.released(A)).isEqualTo(Refusal.STILL_REFERENCED);
    assertThat(recovery.releaseReference(A, Reference.TIMER.number())).isEqualTo(Refusal.NONE);
    assertThat(leading).isEmpty();
    assertThat(recovery.released(A)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldDoWithAnUnloadedDriverWhatWasDecided() {
    unload(Decision.UNLOAD);
    assertThat(recovery.load(A)).isEqualTo(Refusal.DECIDED_OTHERWISE);
    assertThat(recovery.giveUp(A)).isEqualTo(Refusal.NONE);
    assertThat(xpc.failed(A)).isTrue();
  }

  @Test
  void shouldStartNoDriverThatHasFoundNoDevice() {
    unload(Decision.RESTART);
    assertThat(recovery.giveUp(A)).isEqualTo(Refusal.DECIDED_OTHERWISE);
    assertThat(recovery.load(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.start(A)).isEqualTo(Refusal.NOT_INITIALISED);
    assertThat(steps.state().stage(A)).isEqualTo(Stage.RELOADED);
  }

  @Test
  void shouldDetectNothingOfADriverThatHasFailed() {
    xpc.crossings().driverCall(TASK, A, 0, 0);
    fail();

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
    enterKernelThroughA();
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
    final long first = steps.state().since(A);
    small.machine().world().clock().charge(0x1_0000_0007L);
    assertThat(xpc.crossings().driverCall(OTHER, A, 0, 1)).isEqualTo(Refusal.NONE);
    assertThat(steps.state().pace(A)).as("somebody is inside").isEqualTo(RecoveryState.LATE);
    assertThat(steps.state().since(A)).isEqualTo(first);

    xpc.crossings().driverReturn(TASK, A);
    xpc.crossings().driverReturn(OTHER, A);
    final long now = small.machine().world().clock().now();
    assertThat(xpc.crossings().driverCall(OTHER, A, 0, 1)).isEqualTo(Refusal.NONE);

    assertThat(steps.state().pace(A)).isEqualTo(RecoveryState.FINE);
    assertThat(steps.state().since(A)).isEqualTo(now);
  }

  @Test
  void shouldCountTheCyclesSinceTheDriverWasEntered() {
    small.machine().world().clock().charge(7);
    detection.entering(TASK, A);

    small.machine().world().clock().charge(5);

    assertThat(detection.cyclesSinceEntered(A)).isEqualTo(5);
  }

  @Test
  void shouldGiveTimeAnewToACallThatTheKernelHasDeferred() {
    xpc.deferred().register((step, buffer) -> {});
    xpc.crossings().driverCall(TASK, A, 0, 0);
    detection.tick(A);
    xpc.crossings().driverReturn(TASK, A);
    xpc.deferred().deferDriverCall(TASK, A, 1);
    small.machine().world().clock().charge(9);
    final long now = small.machine().world().clock().now();

    assertThat(xpc.deferred().runDriverCall(TASK, A, 0)).isEqualTo(Refusal.NONE);

    assertThat(steps.state().pace(A)).isEqualTo(RecoveryState.FINE);
    assertThat(steps.state().since(A)).isEqualTo(now);
  }

  @Test
  void shouldGiveNoTimeToACallThatIsRefused() {
    xpc.crossings().driverCall(TASK, A, 0, 0);
    detection.tick(A);
    xpc.crossings().driverReturn(TASK, A);
    final long before = steps.state().since(A);
    small.machine().world().clock().charge(9);

    assertThat(xpc.crossings().driverCall(TASK, A, 1, 0)).isEqualTo(Refusal.STALE_EPOCH);
    assertThat(xpc.deferred().runDriverCall(TASK, A, 0)).isEqualTo(Refusal.QUEUE_EMPTY);

    assertThat(steps.state().since(A)).isEqualTo(before);
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

  @Test
  void shouldReportEveryStepWithItsArguments() {
    enterKernelThroughA();
    sleepers.sleep(TASK, A);
    sleepers.wake(TASK);
    xpc.crossings().kernelReturn(TASK);
    detection.probe(A);
    detection.answer(A);
    detection.tick(A);
    detection.cross(TASK, A);
    xpc.crossings().driverReturn(TASK, A);
    detection.excuse(A, Trigger.PARAMETER.number());
    leading.add(Reference.TIMER);
    fail();
    recovery.mask(A);
    recovery.decide(A);
    recovery.unwound(A);
    recovery.releaseReference(A, Reference.TIMER.number());
    recovery.released(A);
    recovery.unload(A);
    recovery.load(A);
    leading.add(Reference.INTERFACE);
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

  private void enterKernelThroughA() {
    assertThat(xpc.crossings().driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);
    assertThat(xpc.crossings().kernelCall(TASK, A)).isEqualTo(Refusal.NONE);
  }

  private void fail() {
    assertThat(detection.detect(A, Trigger.EXCEPTION.number())).isEqualTo(Refusal.NONE);
  }

  private void unload(Decision decision) {
    agent.decision = decision;
    fail();
    assertThat(recovery.mask(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.decide(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unwound(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.released(A)).isEqualTo(Refusal.NONE);
    assertThat(recovery.unload(A)).isEqualTo(Refusal.NONE);
  }

  /** Decides as it is told, when it can be asked. */
  private static final class Agent implements RecoveryManager {
    private boolean ready = true;
    private Decision decision = Decision.RESTART;

    @Override
    public boolean ready(int domain) {
      return ready;
    }

    @Override
    public Policy policy(int domain) {
      return Policy.of(decision, 1);
    }
  }

  /** Drivers to which leads what the test says. */
  private final class Led implements Belongings {
    @Override
    public boolean leads(int domain, Reference reference) {
      return leading.contains(reference);
    }

    @Override
    public long changes() {
      return leading.size();
    }

    @Override
    public void release(int domain, Reference reference) {
      leading.remove(reference);
    }

    @Override
    public void mask(int domain) {}
  }
}
