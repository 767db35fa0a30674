package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.inglenook.nooks.tracker.SmallTracker.A;
import static org.inglenook.nooks.tracker.SmallTracker.B;
import static org.inglenook.nooks.tracker.SmallTracker.KERNEL;
import static org.inglenook.nooks.tracker.SmallTracker.OBJECT;
import static org.inglenook.nooks.tracker.SmallTracker.PACKET;
import static org.inglenook.nooks.tracker.SmallTracker.T1;
import static org.inglenook.nooks.tracker.SmallTracker.T2;
import static org.inglenook.nooks.tracker.SmallTracker.TIMER;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.sim.World;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Kernel code that asks the tracker for what cannot be is wrong, and is told so at once. */
class RefusedStepsTest {
  private static final int STEP = 64;
  private static final int RECORDS = 80;

  private final ObjectTracker tracker;
  private final DomainObjects first;
  private final DomainObjects second;

  RefusedStepsTest() {
    final Machine machine = new Machine(new World(1), MachineConfig.small());
    tracker =
        SmallTracker.boot(
            machine,
            new TrackerConfig(2, 2, RECORDS, RECORDS, 64, 2, 4, false),
            SmallTracker.types(ReleaseRoutine.NOTHING));
    first = tracker.of(A, A);
    second = tracker.of(B, B);
  }

  @Test
  void shouldPassNothingThatSomebodyElseIsChanging() {
    assertRefused("create", () -> first.in(T1, TIMER, OBJECT));

    first.add(PACKET, OBJECT, 0);
    lock(T2, KERNEL);
    assertRefused("pass", () -> first.in(T1, PACKET, OBJECT));
    assertRefused("copy in", () -> first.refresh(T1, OBJECT));
    assertRefused("accept", () -> first.takeBack(T1, OBJECT));
    assertThat(first.accept(T1, PACKET, first.copyOf(OBJECT))).isZero();
  }

  @Test
  void shouldEndNoCallWhoseParameterSomebodyElseIsChanging() {
    final int copy = first.in(T1, PACKET, OBJECT);
    lock(T2, KERNEL);
    assertRefused("return", () -> first.out(T1, true));
    unlock(T2, KERNEL);
    assertThat(first.accept(T1, PACKET, copy)).isEqualTo(OBJECT);
    lock(T2, KERNEL);
    assertRefused("finish", () -> first.finish(T1));
  }

  @Test
  void shouldForgetNoObjectThatItsCallerHasLocked() {
    first.in(T1, PACKET, OBJECT);
    lock(T1, KERNEL);

    assertRefused("destroy", () -> first.out(T1, true));
  }

  @Test
  void shouldHandOverWhatBelongsToSomebodyElseToNobody() {
    first.add(PACKET, OBJECT, 0);
    assertRefused("adopt", () -> second.handOver(T1, PACKET, OBJECT, 0));
    assertRefused("free", () -> second.remove(OBJECT));
    assertRefused("release", () -> second.release(OBJECT));
    assertRefused("allocate", () -> second.add(PACKET, OBJECT, 0));
  }

  @Test
  void shouldEndNothingInTheWayOfAnotherType() {
    first.add(PACKET, OBJECT, 0);
    first.add(TIMER, OBJECT + STEP, 0);

    assertRefused("fire", () -> first.fire(OBJECT));
    assertRefused("yield", () -> first.takeBack(T1, OBJECT + STEP));
    assertRefused("set aside", () -> first.setAside(TIMER));
  }

  @Test
  void shouldReleaseNothingThatWasSetAsideWhileItIsLocked() {
    first.add(PACKET, OBJECT, 0);
    first.setAside(PACKET);
    lock(T1, KERNEL);

    assertRefused("destroy", () -> first.releaseAside(PACKET));
  }

  @Test
  void shouldCountAssociationsOfOthersWhenItKeepsSomeForParameters() {
    for (int i = 0; i < RECORDS / 2; i++) {
      assertThat(first.add(TIMER, OBJECT + STEP * i, 0)).isPositive();
    }
    for (int i = 0; i < 4; i++) {
      second.in(T1, TIMER, OBJECT + STEP * i);
      second.in(T2, TIMER, OBJECT + STEP * (4 + i));
    }
    assertThat(tracker.state().associations()).isEqualTo(RECORDS - DomainObjects.RESERVE);

    assertThat(first.hasRoom(TIMER)).isTrue();
    assertThat(first.add(TIMER, OBJECT + STEP * RECORDS, 0)).isPositive();
    assertThat(first.hasRoom(TIMER)).isFalse();
  }

  @Test
  void shouldCountObjectsWhenItKeepsSomeForParameters() {
    int added = 0;
    while (first.add(TIMER, OBJECT + STEP * added, 0) != 0) {
      added++;
    }

    assertThat(added).isEqualTo(RECORDS - DomainObjects.RESERVE + 1);
  }

  @Test
  void shouldKeepSomeSlotsForParameters() {
    int added = 0;
    while (first.add(PACKET, OBJECT + STEP * added, 0) != 0) {
      added++;
    }

    assertThat(added).isEqualTo(64 - DomainObjects.RESERVE);
    assertThat(first.hasRoom(PACKET)).isFalse();
    assertThat(first.hasRoom(TIMER)).isTrue();
  }

  private void lock(int task, int side) {
    assertThat(tracker.locks().lock(task, side, OBJECT)).isEqualTo(Refusal.NONE);
  }

  private void unlock(int task, int side) {
    assertThat(tracker.locks().unlock(task, side, OBJECT)).isEqualTo(Refusal.NONE);
  }

  private static void assertRefused(String step, Runnable composite) {
    assertThatIllegalStateException()
        .isThrownBy(composite::run)
        .withMessageContaining("object cannot change hands: step=" + step + ", domain=");
  }
}
