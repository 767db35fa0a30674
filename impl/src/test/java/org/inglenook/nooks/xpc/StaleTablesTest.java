package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Whoever crosses into a driver whose page table is stale brings it up to date first. */
class StaleTablesTest {
  private static final int TASK = 0;

  private final SmallMachine small = new SmallMachine();
  private final CallStory story = new CallStory(small);
  private final Memory memory = small.nooks().memory();
  private int page = small.spare();

  /** The kernel unmaps another page: the copies of all domains are stale. */
  private int staleNow() {
    memory.use(page, Use.BUFFER);
    assertThat(memory.unmap(page)).isEqualTo(Refusal.NONE);
    assertThat(memory.mayEnter(A)).isFalse();
    page++;
    return 7;
  }

  @Test
  void shouldCallADriverAndComeBackToItWithAStaleTable() {
    staleNow();
    assertThat(story.driver(TASK, A, () -> 7)).isEqualTo(7);

    assertThat(story.through(TASK, A, this::staleNow)).isEqualTo(7);

    story.interrupt(TASK, this::staleNow);
    int result =
        story.driver(
            TASK,
            A,
            () -> {
              story.interrupt(TASK, this::staleNow);
              return 8;
            });
    assertThat(result).isEqualTo(8);
    story.assertAtHome();
  }

  @Test
  void shouldMakeDeferredCallsOfADriverWithAStaleTable() {
    List<Integer> ran = new ArrayList<>();
    int routine =
        story
            .calls()
            .deferredRoutines(
                (a, b, c) -> {
                  ran.add(a);
                  return 0;
                });
    assertThat(story.calls().deferDriverCall(TASK, story.handle(B), routine, 70)).isTrue();
    staleNow();
    story.calls().flush(TASK, B);
    assertThat(ran).containsExactly(70);

    assertThat(story.calls().deferDriverCall(TASK, story.handle(B), routine, 71)).isTrue();
    staleNow();
    assertThat(story.driver(TASK, B, () -> 7)).isEqualTo(7);
    assertThat(ran).containsExactly(70, 71);
  }

  @Test
  void shouldComeBackToAnotherDriverWithAStaleTable() {
    SmallMachine direct = SmallMachine.withDirectCalls();
    CallStory calls = new CallStory(direct);
    direct.nooks().memory().use(page, Use.BUFFER);

    int result =
        calls.driver(
            TASK,
            A,
            () ->
                calls.direct(
                    TASK,
                    B,
                    () ->
                        calls.kernel(
                            TASK,
                            B,
                            () -> {
                              direct.nooks().memory().unmap(page);
                              return 5;
                            })));

    assertThat(result).isEqualTo(5);
    calls.assertAtHome();
  }

  @Test
  void shouldEnterAnotherDriverWithAStaleTable() {
    SmallMachine direct = SmallMachine.withDirectCalls();
    CallStory calls = new CallStory(direct);
    direct.nooks().memory().use(page, Use.BUFFER);

    int result =
        calls.driver(
            TASK,
            A,
            () -> {
              calls.kernel(
                  TASK, A, () -> direct.nooks().memory().unmap(page) == Refusal.NONE ? 0 : 1);
              assertThat(direct.nooks().memory().mayEnter(B)).isFalse();
              return calls.direct(TASK, B, () -> 5);
            });

    assertThat(result).isEqualTo(5);
    calls.assertAtHome();
  }
}
