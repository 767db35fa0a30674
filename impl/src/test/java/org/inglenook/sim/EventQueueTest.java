package org.inglenook.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  private final World world = new World(42);
  private final EventQueue events = world.events();
  private final List<String> log = new ArrayList<>();
  private final int owner =
      events.attach((code, argument) -> log.add(code + ":" + argument + "@" + world.clock().now()));

  @Test
  void shouldRunEventsByCycleThenByOrderOfScheduling() {
    events.schedule(20, owner, 1, 0);
    events.schedule(10, owner, 2, 0);
    events.schedule(20, owner, 3, 0);

    world.clock().charge(20);

    assertThat(events.runDue()).isEqualTo(3);
    assertThat(log).containsExactly("2:0@20", "1:0@20", "3:0@20");
  }

  @Test
  void shouldLeaveEventsThatAreNotDue() {
    events.schedule(21, owner, 1, 0);

    world.clock().charge(20);

    assertThat(events.runDue()).isZero();
    assertThat(events.next()).isEqualTo(21);
  }

  @Test
  void shouldIdleUntilTheNextEvent() {
    events.schedule(500, owner, 1, 7);

    assertThat(events.runNext()).isTrue();
    assertThat(events.runNext()).isFalse();

    assertThat(log).containsExactly("1:7@500");
    assertThat(world.clock().now()).isEqualTo(500);
  }

  @Test
  void shouldCancelOnlyTheEventsOfOneOwnerAndCode() {
    final int other = events.attach((code, argument) -> log.add("other"));
    events.schedule(1, owner, 1, 0);
    events.schedule(2, owner, 2, 0);
    events.schedule(3, other, 1, 0);
    events.schedule(4, owner, 1, 0);

    assertThat(events.cancel(owner, 1)).isEqualTo(2);
    world.clock().charge(10);
    events.runDue();

    assertThat(log).containsExactly("2:0@10", "other");
  }

  @Test
  void shouldKeepEveryEventWhenItGrows() {
    for (int i = 99; i >= 0; i--) {
      events.schedule(i, owner, i, 0);
    }

    world.clock().charge(100);

    assertThat(events.runDue()).isEqualTo(100);
    assertThat(log).startsWith("0:0@100", "1:0@100").endsWith("99:0@100");
  }

  @Test
  void shouldRunTheSameEventsAgainAfterRestore() {
    events.schedule(10, owner, 1, 5);
    final Snapshot snapshot = world.snapshot();
    events.runNext();
    events.schedule(30, owner, 9, 9);

    world.restore(snapshot);

    assertThat(events.size()).isEqualTo(1);
    events.runNext();
    assertThat(log).containsExactly("1:5@10", "1:5@10");
  }

  @Test
  void shouldRefuseAnEventWithoutATarget() {
    assertThatThrownBy(() -> events.schedule(1, 99, 0, 0))
        .hasMessage("event without a target: owner=99");
  }
}
