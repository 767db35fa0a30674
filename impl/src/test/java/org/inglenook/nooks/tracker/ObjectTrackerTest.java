package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.inglenook.nooks.tracker.SmallTracker.A;
import static org.inglenook.nooks.tracker.SmallTracker.B;
import static org.inglenook.nooks.tracker.SmallTracker.OBJECT;
import static org.inglenook.nooks.tracker.SmallTracker.OTHER;
import static org.inglenook.nooks.tracker.SmallTracker.PACKET;
import static org.inglenook.nooks.tracker.SmallTracker.T1;
import static org.inglenook.nooks.tracker.SmallTracker.T2;
import static org.inglenook.nooks.tracker.SmallTracker.TIMER;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Lifetime;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.sim.World;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

class ObjectTrackerTest {
  private static final int WRITABLE = 0;
  private static final int READ_ONLY = 4;

  private final List<String> released = new ArrayList<>();
  private final PhysicalMemory memory;
  private final ObjectTracker tracker;
  private final DomainObjects first;

  ObjectTrackerTest() {
    final Machine machine = new Machine(new World(1), MachineConfig.small());
    memory = machine.memory();
    tracker = tracker(machine, false);
    first = tracker.of(A, A);
  }

  private ObjectTracker tracker(Machine machine, boolean whole) {
    return SmallTracker.boot(
        machine,
        new TrackerConfig(2, 2, 80, 96, 64, 2, 4, whole),
        SmallTracker.types((domain, object, extra) -> released.add(object + ":" + extra)));
  }

  @Test
  void shouldGiveOneVersionHoweverOftenAnObjectIsPassed() {
    final int copy = first.in(T1, PACKET, OBJECT);

    assertThat(first.in(T1, PACKET, OBJECT)).isEqualTo(copy).isNotEqualTo(OBJECT);
    assertThat(tracker.state().associations()).isEqualTo(1);
    assertThat(tracker.state().objects()).isEqualTo(1);
    first.out(T1, true);
    assertThat(first.find(PACKET, copy)).isEqualTo(OBJECT);
    first.out(T1, true);
    assertThat(first.find(PACKET, copy)).isZero();
    assertThat(tracker.state().objects()).isZero();
  }

  @Test
  void shouldPublishWhatTheDriverChangedAndKeepWhatTheKernelStoredMeanwhile() {
    memory.store32(OBJECT + WRITABLE, 1);
    memory.store32(OBJECT + READ_ONLY, 2);
    final int copy = first.in(T1, PACKET, OBJECT);

    memory.store32(copy + WRITABLE, 10);
    memory.store32(copy + READ_ONLY, 20);
    memory.store32(OBJECT + READ_ONLY, 3);
    first.out(T1, true);

    assertThat(memory.load32(OBJECT + WRITABLE)).isEqualTo(10);
    assertThat(memory.load32(OBJECT + READ_ONLY)).isEqualTo(3);
  }

  @Test
  void shouldOverwriteWhatTheKernelStoredWhenWholeObjectsAreCopiedBackAsPublished() {
    final Machine machine = new Machine(new World(1), MachineConfig.small());
    final TrackedType type = TrackedType.copied(0, "request", 2, 3, Lifetime.CALL);
    final ObjectTracker published =
        new ObjectTracker(
            machine,
            new Journal(machine.memory(), 0),
            new TrackerConfig(1, 1, 40, 40, 64, 2, 4, true),
            new TrackedTypes(List.of(type)),
            8 * PageLayout.PAGE_SIZE);
    published.boot();
    published.assign(A, 4 * PageLayout.PAGE_SIZE, 5 * PageLayout.PAGE_SIZE);
    published.of(A, A).in(T1, 0, OBJECT);

    machine.memory().store32(OBJECT, 7);
    machine.memory().store32(OBJECT + 2 * Integer.BYTES, 9);
    published.of(A, A).out(T1, true);

    assertThat(machine.memory().load32(OBJECT)).isZero();
    assertThat(machine.memory().load32(OBJECT + 2 * Integer.BYTES)).as("behind it").isEqualTo(9);
  }

  @Test
  void shouldPublishNothingOfAFailedDriver() {
    final int copy = first.in(T1, PACKET, OBJECT);

    memory.store32(copy + WRITABLE, 10);
    first.out(T1, false);

    assertThat(memory.load32(OBJECT + WRITABLE)).isZero();
  }

  @Test
  void shouldDropWhatUnwoundCallsOfTheDriverHaveLeftBehind() {
    final int copy = first.in(T1, PACKET, OBJECT);
    assertThat(first.accept(T1, PACKET, copy)).isEqualTo(OBJECT);

    first.out(T1, false);

    assertThat(tracker.state().uses(T1)).isZero();
    assertThat(tracker.state().objects()).isZero();
  }

  @Test
  void shouldAcceptNoObjectOfAnotherTypeOrDomain() {
    final int copy = first.add(PACKET, OBJECT, 0);

    assertThat(first.accept(T1, TIMER, copy)).isZero();
    assertThat(tracker.of(B, B).accept(T1, PACKET, copy)).isZero();
    assertThat(first.accept(T1, PACKET, copy + 4)).isZero();
    assertThat(first.accept(T1, PACKET, copy)).isEqualTo(OBJECT);
  }

  @Test
  void shouldLetACallFinishWhoseObjectWasFreedMeanwhile() {
    final int copy = first.add(PACKET, OBJECT, 0);
    first.in(T1, PACKET, OBJECT);
    assertThat(first.accept(T1, PACKET, copy)).isEqualTo(OBJECT);

    first.remove(OBJECT);

    assertThat(tracker.state().useWay(T1, 0)).isEqualTo(TrackerState.IN + TrackerState.GONE);
    first.finish(T1);
    assertThat(tracker.state().uses(T1)).isEqualTo(1);
    first.out(T1, true);
    assertThat(tracker.state().uses(T1)).isZero();
    assertThat(tracker.lifetimes().free(A, OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
  }

  @Test
  void shouldReleaseEachObjectOnceByTheRoutineOfItsType() {
    first.add(PACKET, OTHER, 7);
    first.add(PACKET, OBJECT, 5);
    first.add(TIMER, OTHER + 64, 0);

    first.releaseAll(PACKET);
    first.releaseAll(PACKET);

    assertThat(released).containsExactly(OBJECT + ":5", OTHER + ":7");
    assertThat(first.owned(TIMER)).containsExactly(OTHER + 64);
  }

  @Test
  void shouldReleaseWhatTheKernelHandedOverWithWhatWasNotedOfIt() {
    final int copy = first.handOver(T1, PACKET, OBJECT, 5);

    assertThat(first.find(PACKET, copy)).isEqualTo(OBJECT);
    assertThat(first.owned(PACKET)).containsExactly(OBJECT);
    assertThat(tracker.state().uses(T1)).isZero();
    first.releaseAll(PACKET);

    assertThat(released).containsExactly(OBJECT + ":5");
  }

  @Test
  void shouldAcceptAnObjectWithoutAVersionAtItsOwnAddress() {
    first.add(TIMER, OTHER, 0);

    assertThat(first.accept(T1, TIMER, OTHER)).isEqualTo(OTHER);
    assertThat(first.accept(T1, PACKET, OTHER)).isZero();
  }

  @Test
  void shouldHandNothingOverTwice() {
    first.handOver(T1, PACKET, OBJECT, 5);

    assertThatIllegalStateException()
        .isThrownBy(() -> first.handOver(T1, PACKET, OBJECT, 5))
        .withMessageContaining("adopt");
  }

  @Test
  void shouldGiveAnObjectBackToTheKernelThatItHandedOver() {
    first.handOver(T1, PACKET, OBJECT, 5);

    first.takeBack(T1, OBJECT);

    assertThat(first.owned(PACKET)).isEmpty();
    assertThat(tracker.state().uses(T1)).isZero();
    assertThat(tracker.state().objects()).isZero();
    assertThat(released).isEmpty();
  }

  @Test
  void shouldKeepWhatIsSetAsideFromTheNextIncarnationUntilItIsReleased() {
    final int copy = first.add(PACKET, OBJECT, 5);

    first.setAside(PACKET);

    assertThat(first.accept(T1, PACKET, copy)).isZero();
    assertThat(released).isEmpty();
    assertThat(first.releaseAside(PACKET)).isEqualTo(1);
    assertThat(released).containsExactly(OBJECT + ":5");
    assertThat(tracker.state().objects()).isZero();
  }

  @Test
  void shouldForgetAPacketThatTheKernelTakesOver() {
    final int copy = first.add(PACKET, OBJECT, 0);
    final int object = first.accept(T1, PACKET, copy);

    assertThat(tracker.lifetimes().yieldTo(T1, A, object)).isEqualTo(Refusal.NONE);
    first.finish(T1);

    assertThat(first.owned(PACKET)).isEmpty();
    assertThat(tracker.state().objects()).isZero();
  }

  @Test
  void shouldPublishWithTheLockWhatADriverChangedUnderIt() {
    final int copy = first.add(PACKET, OBJECT, 0);
    final Locks locks = tracker.locks();

    assertThat(locks.lock(T1, A, OBJECT)).isEqualTo(Refusal.NONE);
    memory.store32(copy + WRITABLE, 10);
    assertThat(tracker.parameters().copyOut(T1, A, OBJECT)).isEqualTo(Refusal.LOCKED);
    assertThat(locks.unlock(T2, A, OBJECT)).isEqualTo(Refusal.NOT_LOCKED);
    assertThat(memory.load32(OBJECT + WRITABLE)).isZero();
    assertThat(locks.unlock(T1, A, OBJECT)).isEqualTo(Refusal.NONE);

    assertThat(memory.load32(OBJECT + WRITABLE)).isEqualTo(10);
  }

  @Test
  void shouldPublishNothingWhenRecoveryBreaksALock() {
    final int copy = first.add(PACKET, OBJECT, 0);
    tracker.locks().lock(T1, A, OBJECT);
    memory.store32(copy + WRITABLE, 10);

    first.breakLocks();

    assertThat(memory.load32(OBJECT + WRITABLE)).isZero();
    assertThat(tracker.locks().lock(T2, 0, OBJECT)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldKeepSomeRecordsForParametersWhateverADriverAsksFor() {
    int added = 0;
    while (first.add(TIMER, OBJECT + 64 * added, 0) != 0) {
      added++;
    }

    assertThat(added).isBetween(40, 80 - DomainObjects.RESERVE + 1);
    assertThat(tracker.state().mostObjects()).isEqualTo(added);
    first.in(T1, PACKET, OBJECT + 64 * added);
    first.out(T1, true);
  }
}
