package org.inglenook.nooks.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.tracker.SmallTracker.A;
import static org.inglenook.nooks.tracker.SmallTracker.B;
import static org.inglenook.nooks.tracker.SmallTracker.OBJECT;
import static org.inglenook.nooks.tracker.SmallTracker.OTHER;
import static org.inglenook.nooks.tracker.SmallTracker.PACKET;
import static org.inglenook.nooks.tracker.SmallTracker.T1;
import static org.inglenook.nooks.tracker.SmallTracker.TIMER;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** What wrappers find out of a driver's objects, and what goes to the kernel within its steps. */
class DomainObjectsTest {
  private static final int NO_OBJECT = OBJECT + 4;

  private final List<String> steps = new ArrayList<>();
  private final Machine machine =
      new Machine(
          new World(1),
          MachineConfig.small(),
          (action, a, b, c, d) -> steps.add(action + " " + a + " " + b + " " + c));
  private final ObjectTracker tracker =
      SmallTracker.boot(
          machine,
          new TrackerConfig(2, 2, 80, 96, 64, 2, 4, false),
          SmallTracker.types(ReleaseRoutine.NOTHING));
  private final DomainObjects first = tracker.of(A, A);
  private final DomainObjects second = tracker.of(B, B);

  @Test
  void shouldSayWhatADriverOwnsAndWhatItOnlyKnows() {
    first.add(PACKET, OBJECT, 0);
    second.in(T1, PACKET, OBJECT);

    assertThat(first.owns(PACKET, OBJECT)).isTrue();
    assertThat(first.owns(TIMER, OBJECT)).as("a packet").isFalse();
    assertThat(first.owns(PACKET, NO_OBJECT)).isFalse();
    assertThat(second.owns(PACKET, OBJECT)).isFalse();
    assertThat(first.knows(PACKET, OBJECT)).isTrue();
    assertThat(second.knows(PACKET, OBJECT)).isTrue();
    assertThat(second.knows(TIMER, OBJECT)).as("a packet").isFalse();
    assertThat(second.knows(PACKET, NO_OBJECT)).isFalse();
    second.out(T1, true);
    assertThat(second.knows(PACKET, OBJECT)).isFalse();
  }

  @Test
  void shouldEndTheParameterThatTheKernelHasTakenOverWithinAStep() {
    final int copy = first.add(PACKET, OBJECT, 0);
    first.add(PACKET, OTHER, 0);
    first.accept(T1, PACKET, copy);
    steps.clear();

    final Journal step = new Journal(machine.memory(), 0);
    step.begin();
    first.yieldTo(step, T1);
    step.commit();
    first.yielded(T1);

    assertThat(steps)
        .containsExactly(
            "ObjectTracker.Yield 0 1 " + OBJECT,
            "ObjectTracker.Finish 0 1 " + OBJECT,
            "ObjectTracker.Destroy " + OBJECT + " 0 0");
    assertThat(tracker.state().uses(T1)).isZero();
    assertThat(first.owned(PACKET)).containsExactly(OTHER);
  }

  @Test
  void shouldForgetWhatHasEndedForEveryDriverThatKnewIt() {
    final int copy = first.add(PACKET, OBJECT, 0);
    final int other = second.in(T1, PACKET, OBJECT);

    first.remove(OBJECT);

    assertThat(first.find(PACKET, copy)).isZero();
    assertThat(second.find(PACKET, other)).isZero();
    assertThat(tracker.state().associations()).isZero();
  }
}
