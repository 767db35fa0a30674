package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.tracker.SmallTracker.A;
import static org.inglenook.nooks.tracker.SmallTracker.B;
import static org.inglenook.nooks.tracker.SmallTracker.OBJECT;
import static org.inglenook.nooks.tracker.SmallTracker.OTHER;
import static org.inglenook.nooks.tracker.SmallTracker.PACKET;
import static org.inglenook.nooks.tracker.SmallTracker.TIMER;

import java.util.List;
import org.inglenook.driver.Lifetime;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** What a reader of the records is told of objects, versions, uses and locks. */
class TrackerStateTest {
  private static final int TASK = 1;
  private static final int C = 3;
  private static final int BLOCK = 2;
  private static final int HIGH = 0x8000_0000;
  private static final int VERSION = 2 * Integer.BYTES;

  private final Machine machine = new Machine(new World(1), MachineConfig.small());
  private final ObjectTracker tracker;
  private final TrackerState state;
  private final DomainObjects first;
  private final DomainObjects second;

  TrackerStateTest() {
    tracker =
        SmallTracker.boot(
            machine,
            new TrackerConfig(2, 3, 60, 70, 64, 2, 4, false),
            new TrackedTypes(
                List.of(
                    TrackedType.copied(PACKET, "packet", 2, 1, Lifetime.ALLOCATED),
                    TrackedType.checked(TIMER, "timer", Lifetime.SEMANTIC),
                    TrackedType.checked(BLOCK, "block", Lifetime.ALLOCATED))));
    tracker.assign(C, SmallTracker.area(C), SmallTracker.bases(C));
    state = tracker.state();
    first = tracker.of(A, A);
    second = tracker.of(B, B);
  }

  @Test
  void shouldSayWhoOwnsAnObjectAndWhoKnowsIt() {
    first.add(TIMER, OTHER, 0);
    final int copy = first.add(PACKET, OBJECT, 5);
    second.in(TASK, PACKET, OBJECT);

    assertThat(state.owner(OBJECT)).isEqualTo(A);
    assertThat(state.owner(OBJECT + 4)).isEqualTo(TrackerState.NOBODY);
    assertThat(state.type(OBJECT)).isEqualTo(PACKET);
    assertThat(state.type(OTHER)).isEqualTo(TIMER);
    assertThat(state.extra(OBJECT)).isEqualTo(5);
    assertThat(state.known(A, OBJECT)).isTrue();
    assertThat(state.known(B, OBJECT)).isTrue();
    assertThat(state.known(B, OTHER)).isFalse();
    assertThat(state.driverAddress(A, OBJECT)).isEqualTo(copy);
    assertThat(state.object(A, copy)).isEqualTo(OBJECT);
    assertThat(state.object(B, copy)).isZero();
    assertThat(state.objects()).isEqualTo(2);
    assertThat(state.associations()).isEqualTo(3);
  }

  @Test
  void shouldForgetWhoKnowsAnObjectNoLongerWhereverThatWasNoted() {
    final int[] seats = {A, B, C};
    for (int gone = 0; gone < seats.length; gone++) {
      for (int seat : seats) {
        tracker.of(seat, seat).in(seat == seats[gone] ? TASK : 0, PACKET, OBJECT);
      }

      tracker.of(seats[gone], seats[gone]).out(TASK, true);

      for (int seat : seats) {
        assertThat(state.known(seat, OBJECT)).as("%d", seat).isEqualTo(seat != seats[gone]);
      }
      while (state.uses(0) > 0) {
        final int seat = state.useDomain(0, state.uses(0) - 1);
        tracker.of(seat, seat).out(0, true);
      }
      assertThat(state.associations()).isZero();
    }
  }

  @Test
  void shouldSayWhereVersionsAre() {
    first.add(PACKET, OBJECT, 0);
    first.add(PACKET, OTHER, 0);
    first.add(TIMER, OTHER + 64, 0);

    assertThat(state.slot(A, OBJECT)).isZero();
    assertThat(state.slot(A, OTHER)).isEqualTo(1);
    assertThat(state.slot(A, OTHER + 64)).isEqualTo(ObjectTracker.NO_SLOT);
    assertThat(state.isTaken(A, 1)).isTrue();
    assertThat(state.isTaken(A, 2)).isFalse();
    assertThat(state.isTaken(B, 1)).isFalse();
    assertThat(state.copyAddress(A, 1)).isEqualTo(SmallTracker.area(A) + VERSION);
    assertThat(state.baseAddress(A, 1)).isEqualTo(SmallTracker.bases(A) + VERSION);
  }

  @Test
  void shouldSayWhatTheCallsOfATaskUse() {
    first.add(TIMER, OTHER, 0);
    final int copy = second.in(TASK, PACKET, OBJECT);
    first.accept(TASK, TIMER, OTHER);

    assertThat(state.uses(TASK)).isEqualTo(2);
    assertThat(state.uses(0)).isZero();
    assertThat(state.useDomain(TASK, 0)).isEqualTo(B);
    assertThat(state.useObject(TASK, 0)).isEqualTo(OBJECT);
    assertThat(state.useAddress(TASK, 0)).isEqualTo(copy);
    assertThat(state.useType(TASK, 0)).isEqualTo(PACKET);
    assertThat(state.useWay(TASK, 0)).isEqualTo(TrackerState.IN);
    assertThat(state.useDomain(TASK, 1)).isEqualTo(A);
    assertThat(state.useType(TASK, 1)).isEqualTo(TIMER);
    assertThat(state.useWay(TASK, 1)).isEqualTo(TrackerState.OUT);
    first.fire(OTHER);
    assertThat(state.useWay(TASK, 1)).isEqualTo(TrackerState.OUT + TrackerState.GONE);
    assertThat(state.useWay(TASK, 0)).isEqualTo(TrackerState.IN);
  }

  @Test
  void shouldSayWhoHoldsALock() {
    first.add(PACKET, OBJECT, 0);
    first.add(PACKET, OTHER, 0);
    assertThat(state.locked(OBJECT)).isFalse();
    assertThat(state.locked(OBJECT + 4)).as("no object").isFalse();

    tracker.locks().lock(TASK, A, OBJECT);
    tracker.locks().lock(0, 0, OTHER);

    assertThat(state.locked(OBJECT)).isTrue();
    assertThat(state.lockTask(OBJECT)).isEqualTo(TASK);
    assertThat(state.lockSide(OBJECT)).isEqualTo(A);
    assertThat(state.lockTask(OTHER)).isZero();
    assertThat(state.lockSide(OTHER)).isZero();
    assertThat(state.lockedFor(A)).containsExactly(OBJECT);
    assertThat(state.lockedFor(B)).isEmpty();
    first.add(PACKET, OTHER + 64, 0);
    assertThat(state.lockedFor(0)).as("the kernel").containsExactly(OTHER);
  }

  @Test
  void shouldListCountAndAddUpWhatADomainOwnsOfAType() {
    second.add(PACKET, OBJECT - 64, 100);
    first.add(TIMER, HIGH, 0);
    first.add(TIMER, OTHER, 0);
    first.add(PACKET, OTHER + 64, 7);
    first.add(PACKET, OBJECT, 5);
    second.in(TASK, PACKET, OBJECT);

    assertThat(state.owned(A, PACKET)).containsExactly(OBJECT, OTHER + 64);
    assertThat(state.owned(A, TIMER)).as("as unsigned numbers").containsExactly(OTHER, HIGH);
    assertThat(state.owned(B, TIMER)).isEmpty();
    assertThat(state.count(A, PACKET)).isEqualTo(2);
    assertThat(state.sum(A, PACKET)).isEqualTo(12);
    assertThat(state.sum(A, TIMER)).isZero();
    assertThat(state.owns(A, TIMER)).isTrue();
    assertThat(state.owns(B, TIMER)).isFalse();
    assertThat(state.ownsNoted(A, PACKET)).isTrue();
    assertThat(state.ownsNoted(A, TIMER)).isFalse();
    assertThat(state.ownsNoted(B, PACKET)).isTrue();
  }

  @Test
  void shouldCountNothingThatHasEnded() {
    first.add(PACKET, OBJECT, 5);
    first.add(PACKET, OTHER, 7);
    first.remove(OBJECT);

    assertThat(state.owned(A, PACKET)).containsExactly(OTHER);
    assertThat(state.count(A, PACKET)).isEqualTo(1);
    assertThat(state.sum(A, PACKET)).isEqualTo(7);
    assertThat(state.objects()).isEqualTo(1);
    assertThat(state.mostObjects()).isEqualTo(2);
    first.remove(OTHER);
    assertThat(state.owns(A, PACKET)).isFalse();
    assertThat(state.associations()).isZero();
  }

  @Test
  void shouldListWhatIsSetAsideOfADomainByAddress() {
    first.add(BLOCK, OTHER, 7);
    first.add(BLOCK, HIGH, 9);
    first.add(BLOCK, OBJECT, 5);
    second.add(BLOCK, OBJECT - 64, 5);
    first.setAside(BLOCK);

    assertThat(state.setAside(A, BLOCK)).containsExactly(OBJECT, OTHER, HIGH);
    assertThat(state.setAside(A, TIMER)).isEmpty();
    assertThat(state.setAside(B, BLOCK)).isEmpty();
    assertThat(state.owned(A, BLOCK)).isEmpty();
    assertThat(state.owner(OBJECT)).isEqualTo(0);
    tracker.lifetimes().destroy(OTHER);
    assertThat(state.setAside(A, BLOCK)).as("one has ended").containsExactly(OBJECT, HIGH);
  }

  @Test
  void shouldShowThatTheRecordsHaveChanged() {
    final long before = state.watchRecords().getAsLong();
    assertThat(state.watchRecords().getAsLong()).isEqualTo(before);

    first.add(TIMER, OTHER, 0);
    final long added = state.watchRecords().getAsLong();
    first.note(OTHER, 3);

    assertThat(added).isNotEqualTo(before);
    assertThat(state.watchRecords().getAsLong()).isNotEqualTo(added);
  }

  @Test
  void shouldTellWhatACallUsesFromTheRecordsOfObjects() {
    second.in(TASK, PACKET, OBJECT);
    final long records = state.watchRecords().getAsLong();
    final long crossings = state.watchCrossings().getAsLong();

    second.in(TASK, PACKET, OBJECT);

    assertThat(state.watchRecords().getAsLong()).isEqualTo(records);
    assertThat(state.watchCrossings().getAsLong()).isNotEqualTo(crossings);
  }

  @Test
  void shouldMentionWhatIsTrackedOrUsedByACall() {
    first.add(TIMER, OTHER, 0);
    assertThat(state.isMentioned(OTHER)).isTrue();

    second.in(TASK, PACKET, OBJECT);
    assertThat(state.isMentioned(OBJECT)).isTrue();
    assertThat(state.isMentioned(OBJECT + 4)).isFalse();
  }
}
