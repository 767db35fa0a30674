package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.tracker.SmallTracker.A;
import static org.inglenook.nooks.tracker.SmallTracker.B;
import static org.inglenook.nooks.tracker.SmallTracker.OBJECT;
import static org.inglenook.nooks.tracker.SmallTracker.OTHER;
import static org.inglenook.nooks.tracker.SmallTracker.PACKET;
import static org.inglenook.nooks.tracker.SmallTracker.REQUEST;
import static org.inglenook.nooks.tracker.SmallTracker.T1;
import static org.inglenook.nooks.tracker.SmallTracker.T2;
import static org.inglenook.nooks.tracker.SmallTracker.TIMER;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.sim.World;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** A step that cannot be taken now says why; one that was taken is reported. */
class TrackerGuardsTest {
  private static final int NO_OBJECT = OBJECT + 4;

  private final List<String> steps = new ArrayList<>();
  private final ObjectTracker tracker;
  private final Lifetimes lifetimes;
  private final Parameters parameters;
  private final Locks locks;

  TrackerGuardsTest() {
    Machine machine =
        new Machine(
            new World(1),
            MachineConfig.small(),
            (action, a, b, c, d) -> steps.add(action + " " + a + " " + b + " " + c + " " + d));
    tracker =
        SmallTracker.boot(
            machine,
            new TrackerConfig(2, 2, 2, 3, 32, 2, 2, false),
            SmallTracker.types(ReleaseRoutine.NOTHING));
    lifetimes = tracker.lifetimes();
    parameters = tracker.parameters();
    locks = tracker.locks();
  }

  @Test
  void shouldKnowNothingOfWhatIsNoObject() {
    assertThat(lifetimes.destroy(NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(lifetimes.free(A, NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(lifetimes.fire(NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(lifetimes.adopt(T1, A, NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(lifetimes.yieldTo(T1, A, NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(lifetimes.release(A, NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(lifetimes.setAside(A, NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(parameters.pass(T1, A, NO_OBJECT, 0)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(parameters.accept(T1, A, NO_OBJECT, 0, PACKET)).isEqualTo(Refusal.NOT_KNOWN);
    assertThat(locks.lock(T1, 0, NO_OBJECT)).isEqualTo(Refusal.NO_SUCH_OBJECT);
    assertThat(locks.unlock(T1, 0, NO_OBJECT)).isEqualTo(Refusal.NOT_LOCKED);
    assertThat(locks.breakLock(A, NO_OBJECT)).isEqualTo(Refusal.NOT_LOCKED);
    assertThat(locks.kernelWrite(T1, NO_OBJECT, 0, 1)).isEqualTo(Refusal.NO_SUCH_OBJECT);
  }

  @Test
  void shouldMakeNoObjectTwiceOrOfAnotherLifetimeOrWithoutARecord() {
    assertThat(lifetimes.create(OBJECT, TIMER, 0)).isEqualTo(Refusal.WRONG_LIFETIME);
    assertThat(lifetimes.allocate(A, OBJECT, 0, REQUEST, 0)).isEqualTo(Refusal.WRONG_LIFETIME);
    assertThat(lifetimes.create(OBJECT, PACKET, 0)).isEqualTo(Refusal.NONE);
    assertThat(lifetimes.create(OBJECT, PACKET, 0)).isEqualTo(Refusal.EXISTS_ALREADY);
    assertThat(lifetimes.allocate(A, OBJECT, 0, PACKET, 0)).isEqualTo(Refusal.EXISTS_ALREADY);
    assertThat(lifetimes.allocate(A, OTHER, 0, PACKET, 0)).isEqualTo(Refusal.NONE);
    assertThat(lifetimes.allocate(A, OTHER + 64, 0, PACKET, 0)).isEqualTo(Refusal.SLOT_BUSY);
    assertThat(lifetimes.allocate(A, OTHER + 64, 1, PACKET, 0)).isEqualTo(Refusal.TRACKER_FULL);
    assertThat(lifetimes.create(OTHER + 64, PACKET, 0)).isEqualTo(Refusal.TRACKER_FULL);
  }

  @Test
  void shouldEndNothingThatIsKnownUsedLockedOrSomebodyElses() {
    lifetimes.create(OBJECT, PACKET, 0);
    parameters.pass(T1, B, OBJECT, 0);
    assertThat(lifetimes.destroy(OBJECT)).isEqualTo(Refusal.STILL_KNOWN);
    assertThat(lifetimes.adopt(T1, B, OBJECT)).isEqualTo(Refusal.NONE);
    assertThat(lifetimes.destroy(OBJECT)).isEqualTo(Refusal.NOT_OWNER);
    assertThat(lifetimes.adopt(T1, B, OBJECT)).isEqualTo(Refusal.NOT_OWNER);
    assertThat(lifetimes.yieldTo(T1, B, OBJECT)).isEqualTo(Refusal.NOT_IN_USE);
    assertThat(lifetimes.free(A, OBJECT)).isEqualTo(Refusal.NOT_OWNER);
    assertThat(lifetimes.release(A, OBJECT)).isEqualTo(Refusal.NOT_OWNER);
    assertThat(lifetimes.release(B, OBJECT)).isEqualTo(Refusal.IN_USE);
    assertThat(lifetimes.setAside(B, OBJECT)).isEqualTo(Refusal.IN_USE);
    parameters.returnFrom(T1, B, OBJECT);
    locks.lock(T1, B, OBJECT);
    assertThat(lifetimes.free(B, OBJECT)).isEqualTo(Refusal.LOCKED);
    assertThat(lifetimes.release(B, OBJECT)).isEqualTo(Refusal.LOCKED);
    assertThat(lifetimes.fire(OBJECT)).isEqualTo(Refusal.WRONG_LIFETIME);
    locks.breakLock(B, OBJECT);
    assertThat(lifetimes.release(B, OBJECT)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldSetNothingAsideAndFireNothingOfTheWrongLifetimeOrUnderALock() {
    lifetimes.allocate(A, OBJECT, ObjectTracker.NO_SLOT, TIMER, 0);
    assertThat(lifetimes.setAside(A, OBJECT)).isEqualTo(Refusal.WRONG_LIFETIME);
    locks.lock(T1, 0, OBJECT);
    assertThat(lifetimes.fire(OBJECT)).isEqualTo(Refusal.LOCKED);
    lifetimes.create(OTHER, PACKET, 0);
    locks.lock(T2, 0, OTHER);
    assertThat(lifetimes.destroy(OTHER)).isEqualTo(Refusal.LOCKED);
  }

  @Test
  void shouldPassAndAcceptNothingWithoutARecordASlotOrAPlaceInTheTable() {
    lifetimes.create(OBJECT, PACKET, 0);
    lifetimes.allocate(A, OTHER, 0, PACKET, 0);
    assertThat(parameters.pass(T1, A, OBJECT, 0)).isEqualTo(Refusal.SLOT_BUSY);
    assertThat(parameters.pass(T1, A, OTHER, 1)).as("elsewhere").isEqualTo(Refusal.SLOT_BUSY);
    assertThat(parameters.accept(T1, A, OTHER, 1, PACKET)).isEqualTo(Refusal.NOT_KNOWN);
    assertThat(parameters.accept(T1, A, OTHER, 0, REQUEST)).isEqualTo(Refusal.WRONG_TYPE);
    assertThat(parameters.accept(T1, A, OTHER, 0, PACKET)).isEqualTo(Refusal.NONE);
    assertThat(parameters.pass(T1, A, OBJECT, 1)).isEqualTo(Refusal.NONE);
    assertThat(parameters.pass(T1, A, OBJECT, 1)).isEqualTo(Refusal.TABLE_FULL);
    assertThat(parameters.accept(T1, A, OTHER, 0, PACKET)).isEqualTo(Refusal.TABLE_FULL);
    assertThat(parameters.pass(T2, B, OBJECT, 0)).isEqualTo(Refusal.NONE);
    assertThat(parameters.pass(T2, B, OTHER, 1)).isEqualTo(Refusal.TRACKER_FULL);
  }

  @Test
  void shouldEndOnlyTheNewestUseInItsOwnWayAndNoneUnderALock() {
    lifetimes.allocate(A, OBJECT, 0, PACKET, 0);
    assertThat(parameters.finish(T1, A, OBJECT)).isEqualTo(Refusal.NOT_NEWEST);
    assertThat(parameters.abandon(T1, A, OBJECT)).isEqualTo(Refusal.NOT_NEWEST);
    parameters.accept(T1, A, OBJECT, 0, PACKET);
    assertThat(parameters.returnFrom(T1, A, OBJECT)).isEqualTo(Refusal.NOT_NEWEST);
    assertThat(parameters.finish(T1, B, OBJECT)).isEqualTo(Refusal.NOT_NEWEST);
    assertThat(parameters.finish(T1, A, OTHER)).isEqualTo(Refusal.NOT_NEWEST);
    assertThat(locks.lock(T2, B, OBJECT)).isEqualTo(Refusal.NOT_KNOWN);
    assertThat(locks.lock(T2, A, OBJECT)).isEqualTo(Refusal.NONE);
    assertThat(locks.lock(T1, A, OBJECT)).isEqualTo(Refusal.LOCKED);
    assertThat(locks.breakLock(B, OBJECT)).isEqualTo(Refusal.NOT_LOCKED);
    assertThat(locks.unlock(T2, 0, OBJECT)).isEqualTo(Refusal.NOT_LOCKED);
    assertThat(locks.kernelWrite(T1, OBJECT, 0, 1)).isEqualTo(Refusal.LOCKED);
    assertThat(parameters.finish(T1, A, OBJECT)).isEqualTo(Refusal.LOCKED);
    assertThat(parameters.copyIn(T1, A, OBJECT)).isEqualTo(Refusal.LOCKED);
    assertThat(parameters.copyOut(T1, A, OBJECT)).isEqualTo(Refusal.LOCKED);
    assertThat(parameters.pass(T1, A, OBJECT, 0)).isEqualTo(Refusal.LOCKED);
    assertThat(parameters.accept(T1, A, OBJECT, 0, PACKET)).isEqualTo(Refusal.LOCKED);
    assertThat(parameters.abandon(T1, A, OBJECT)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldGiveBackNoLockOnWhatTheDriverKnowsNoLonger() {
    lifetimes.create(OBJECT, PACKET, 0);
    parameters.pass(T1, A, OBJECT, 0);
    assertThat(locks.lock(T2, A, OBJECT)).isEqualTo(Refusal.NONE);
    assertThat(parameters.abandon(T1, A, OBJECT)).isEqualTo(Refusal.NONE);

    assertThat(locks.unlock(T2, A, OBJECT)).isEqualTo(Refusal.NOT_KNOWN);
    assertThat(locks.breakLock(A, OBJECT)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldReportEveryStepWithItsArguments() {
    lifetimes.create(OBJECT, PACKET, 0);
    locks.kernelWrite(T1, OBJECT, 1, 9);
    parameters.pass(T2, A, OBJECT, 3);
    lifetimes.adopt(T2, A, OBJECT);
    parameters.returnFrom(T2, A, OBJECT);
    parameters.copyIn(T1, A, OBJECT);
    parameters.copyOut(T1, A, OBJECT);
    parameters.accept(T1, A, OBJECT, 3, PACKET);
    lifetimes.yieldTo(T1, A, OBJECT);
    parameters.finish(T1, A, OBJECT);
    lifetimes.destroy(OBJECT);
    lifetimes.allocate(B, OTHER, 2, PACKET, 0);
    parameters.pass(T1, B, OTHER, 2);
    parameters.abandon(T1, B, OTHER);
    locks.lock(T2, B, OTHER);
    locks.unlock(T2, B, OTHER);
    locks.lock(T2, B, OTHER);
    locks.breakLock(B, OTHER);
    lifetimes.setAside(B, OTHER);
    lifetimes.allocate(B, OBJECT, 2, PACKET, 0);
    lifetimes.release(B, OBJECT);
    lifetimes.allocate(B, OBJECT, ObjectTracker.NO_SLOT, TIMER, 0);
    lifetimes.fire(OBJECT);
    lifetimes.allocate(B, OBJECT, 2, PACKET, 0);
    lifetimes.free(B, OBJECT);

    assertThat(steps)
        .containsExactly(
            "ObjectTracker.Create 4096 0 0 0",
            "ObjectTracker.KernelWrite 0 4096 1 9",
            "ObjectTracker.Pass 1 1 4096 3",
            "ObjectTracker.Adopt 1 1 4096 0",
            "ObjectTracker.Return 1 1 4096 0",
            "ObjectTracker.CopyIn 0 1 4096 0",
            "ObjectTracker.CopyOut 0 1 4096 0",
            "ObjectTracker.Accept 0 1 4096 3",
            "ObjectTracker.Yield 0 1 4096 0",
            "ObjectTracker.Finish 0 1 4096 0",
            "ObjectTracker.Destroy 4096 0 0 0",
            "ObjectTracker.Allocate 2 4160 2 0",
            "ObjectTracker.Pass 0 2 4160 2",
            "ObjectTracker.Abandon 0 2 4160 0",
            "ObjectTracker.Lock 1 2 4160 0",
            "ObjectTracker.Unlock 1 2 4160 0",
            "ObjectTracker.Lock 1 2 4160 0",
            "ObjectTracker.BreakLock 2 4160 0 0",
            "ObjectTracker.SetAside 2 4160 0 0",
            "ObjectTracker.Allocate 2 4096 2 0",
            "ObjectTracker.Release 2 4096 0 0",
            "ObjectTracker.Allocate 2 4096 -1 0",
            "ObjectTracker.Fire 4096 0 0 0",
            "ObjectTracker.Allocate 2 4096 2 0",
            "ObjectTracker.Free 2 4096 0 0");
  }
}
