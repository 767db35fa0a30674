package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Snapshot;
import org.junit.jupiter.api.Test;

/** A deferred call does what the number in it stands for, and numbers are given out again. */
class RoutineTableTest {
  private static final int TASK = 0;

  private final SmallMachine small = new SmallMachine();
  private final CallStory story = new CallStory(small);
  private final XpcCalls calls = story.calls();
  private final DeferredCalls deferred = story.xpc().deferred();
  private final List<String> ran = new ArrayList<>();

  @Test
  void shouldRunTheRoutineOfTheNumberInTheCall() {
    deferred.register((step, buffer) -> ran.add("kernel, first " + buffer));
    int second = deferred.register((step, buffer) -> ran.add("kernel, second " + buffer));
    int drivers = calls.deferredRoutines(entry("driver, first "), entry("driver, second "));

    assertThat(calls.deferDriverCall(TASK, story.handle(A), drivers + 1, 70)).isTrue();
    story.driver(
        TASK,
        A,
        () -> {
          calls.deferKernelCall(TASK, A, second, 71);
          return 0;
        });

    assertThat(ran).containsExactly("driver, second 70", "kernel, second 71");
  }

  @Test
  void shouldRunWhatANumberStandsForInTheNextIncarnation() {
    int first = calls.deferredRoutines(entry("old "), entry("other "));
    calls.replaceDeferredRoutines(first, entry("new "));
    calls.deferDriverCall(TASK, story.handle(A), first, 70);
    calls.deferDriverCall(TASK, story.handle(A), first + 1, 71);

    calls.flush(TASK, A);

    assertThat(ran).containsExactly("new 70", "other 71");
    calls.forgetDeferredRoutines(first, 2);
    assertThat(calls.deferredRoutines(entry("next "))).isEqualTo(first);
    int kernel = deferred.register((step, buffer) -> {});
    deferred.unregister(kernel);
    assertThat(deferred.register((step, buffer) -> {})).isEqualTo(kernel);
  }

  @Test
  void shouldFlushWhatADriverHasDeferredThatAnotherTaskIsIn() {
    int routine = deferred.register((step, buffer) -> ran.add("kernel " + buffer));

    story.driver(
        1,
        A,
        () -> {
          calls.deferKernelCall(1, A, routine, 70);
          calls.flush(TASK, A);
          assertThat(ran).containsExactly("kernel 70");
          return 0;
        });

    assertThat(ran).hasSize(1);
  }

  private DriverEntry entry(String name) {
    return (a, b, c) -> {
      ran.add(name + a);
      return 0;
    };
  }

  @Test
  void shouldGiveNumbersOutAgainThatAreEnoughInARow() {
    RoutineTable<String> table = new RoutineTable<>();
    assertThat(table.add(new String[] {"a", "b"})).isZero();
    assertThat(table.add(new String[] {"c"})).isEqualTo(2);
    assertThat(table.add(new String[] {"d"})).isEqualTo(3);
    table.remove(0, 1);
    table.remove(2, 1);

    assertThat(table.add(new String[] {"e", "f"})).as("two gaps of one").isEqualTo(4);
    assertThat(table.add(new String[] {"g"})).isZero();
    table.remove(0, 2);
    assertThat(table.add(new String[] {"h", "i", "j"})).isZero();
    table.replace(3, new String[] {"k"});

    assertThat(List.of(0, 1, 2, 3, 4, 5).stream().map(table::get))
        .containsExactly("h", "i", "j", "k", "e", "f");
    table.remove(5, 1);
    assertThat(table.add(new String[] {"l", "m"})).as("one free, one new").isEqualTo(5);
  }

  @Test
  void shouldForgetRoutinesThatCameAfterASnapshot() {
    int driver = calls.deferredRoutines(entry("driver "));
    int kernel = deferred.register((step, buffer) -> {});
    Snapshot snapshot = small.machine().world().snapshot();
    final long hash = small.machine().world().hash();

    assertThat(calls.deferredRoutines(entry("driver "))).isEqualTo(driver + 1);
    assertThat(small.machine().world().hash()).isNotEqualTo(hash);
    assertThat(deferred.register((step, buffer) -> {})).isEqualTo(kernel + 1);
    small.machine().world().restore(snapshot);

    assertThat(small.machine().world().hash()).isEqualTo(hash);
    assertThat(calls.deferredRoutines(entry("driver "))).isEqualTo(driver + 1);
    assertThat(deferred.register((step, buffer) -> {})).isEqualTo(kernel + 1);
  }

  @Test
  void shouldHashWhichNumbersAreTaken() {
    RoutineTable<String> table = new RoutineTable<>();
    table.add(new String[] {"a", "b"});
    Hasher both = new Hasher();
    table.hash(both);

    table.remove(0, 1);
    Hasher one = new Hasher();
    table.hash(one);

    assertThat(one.value()).isNotEqualTo(both.value());
  }
}
