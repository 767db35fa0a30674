package org.inglenook.nooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Crossings;
import org.inglenook.sim.Clock;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** The time that a task has in a driver is its own: others, and its sleep, take nothing of it. */
class TaskTimeTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;

  private final SmallMachine machine = new SmallMachine();
  private final Clock clock = machine.machine().world().clock();
  private final Crossings crossings = machine.nooks().xpc().crossings();
  private final SmallRecovery small = new SmallRecovery(machine);
  private final Sleepers sleepers = small.steps().sleepers();

  @Test
  void shouldGiveEachTaskATimeOfItsOwn() {
    crossings.driverCall(TASK, A, 0, 0);
    final long first = since(TASK, A);
    clock.charge(9);
    final long second = clock.now();

    crossings.driverCall(OTHER, A, 0, 1);

    assertThat(since(OTHER, A)).isEqualTo(second);
    assertThat(since(TASK, A)).isEqualTo(first);
  }

  @Test
  void shouldGiveNoTimeToATaskThatIsInsideAlready() {
    small.enterKernelThrough(TASK, A);
    final long before = since(TASK, A);
    clock.charge(9);

    assertThat(crossings.driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);

    assertThat(since(TASK, A)).isEqualTo(before);
  }

  @Test
  void shouldGiveTimeAnewToATaskThatWakesWhereverItIsInside() {
    small.enterKernelThrough(TASK, A);
    small.enterKernelThrough(TASK, B);
    crossings.driverCall(OTHER, A, 0, 1);
    final long other = since(OTHER, A);
    sleepers.sleep(TASK, B);
    clock.charge(9);
    final long now = clock.now();

    assertThat(sleepers.wake(TASK)).isEqualTo(Refusal.NONE);

    assertThat(since(TASK, A)).isEqualTo(now);
    assertThat(since(TASK, B)).isEqualTo(now);
    assertThat(since(OTHER, A)).isEqualTo(other);
  }

  @Test
  void shouldGiveNoTimeToATaskThatIsAwake() {
    small.enterKernelThrough(TASK, A);
    final long before = since(TASK, A);
    clock.charge(9);

    assertThat(sleepers.wake(TASK)).isEqualTo(Refusal.TASK_AWAKE);

    assertThat(since(TASK, A)).isEqualTo(before);
  }

  @Test
  void shouldGiveNoTimeWhereATaskThatWakesIsNot() {
    crossings.driverCall(TASK, B, 0, 0);
    final long before = since(TASK, B);
    crossings.driverReturn(TASK, B);
    small.enterKernelThrough(TASK, A);
    sleepers.sleep(TASK, A);
    clock.charge(9);

    assertThat(sleepers.wake(TASK)).isEqualTo(Refusal.NONE);

    assertThat(since(TASK, B)).isEqualTo(before);
  }

  private long since(int task, int domain) {
    return small.steps().state().since(task, domain);
  }
}
