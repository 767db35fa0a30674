package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;
import static org.inglenook.nooks.xpc.XpcCalls.FAILED;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/**
 * Calls from one driver straight into another, which the published system does not have.
 *
 * <p>Departure: SOSP 2003 has calls between the kernel and extensions only; here they are an
 * option.
 */
class DirectCallTest {
  private static final int TASK = 0;

  private final SmallMachine small = SmallMachine.withDirectCalls();
  private final CallStory story = new CallStory(small);
  private final Xpc xpc = story.xpc();
  private final XpcState state = xpc.state();
  private final XpcCalls calls = story.calls();

  @Test
  void shouldCrossOnceFromDriverToDriverAndBack() {
    int result =
        story.driver(
            TASK,
            A,
            () ->
                story.direct(
                        TASK,
                        B,
                        () -> {
                          assertThat(state.depth(TASK)).isEqualTo(3);
                          assertThat(state.savedDomain(TASK, 2)).isEqualTo(A);
                          assertThat(small.nooks().memory().current(TASK)).isEqualTo(B);
                          return 7;
                        })
                    + modeDomain());

    assertThat(result).isEqualTo(7 + A);
    story.assertAtHome();
  }

  private int modeDomain() {
    return small.nooks().memory().current(TASK);
  }

  @Test
  void shouldRefuseDirectCallsWhereTheSystemIsAsPublished() {
    SmallMachine published = new SmallMachine();
    CallStory there = new CallStory(published);

    int result = there.driver(TASK, A, () -> there.direct(TASK, B, () -> 7));

    assertThat(result).isEqualTo(FAILED);
    assertThat(there.faults()).isEmpty();
    there.assertAtHome();
  }

  @Test
  void shouldRefuseACallOfItselfAndACallFromTheKernel() {
    assertThat(xpc.crossings().extensionCall(TASK, A, 0, 0)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    story.driver(
        TASK,
        A,
        () -> {
          assertThat(xpc.crossings().extensionCall(TASK, A, 0, 0)).isEqualTo(Refusal.NOT_IN_DOMAIN);
          return 0;
        });
  }

  /** Scenario 8: module A calls module B, and B fails. */
  @Test
  void shouldGiveTheCallerAnErrorWhenTheDriverThatItCalledFails() {
    int result = story.driver(TASK, A, () -> story.direct(TASK, B, () -> fail(B)) - 1);

    assertThat(result).isEqualTo(FAILED - 1);
    assertThat(xpc.failed(A)).isFalse();
    story.assertAtHome();
    assertThat(xpc.reload(B)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldFinishTheCalleeAndUnwindTheCallerThatHasFailedMeanwhile() {
    int result = story.driver(TASK, A, () -> story.direct(TASK, B, () -> fail(A)));

    assertThat(result).isEqualTo(FAILED);
    assertThat(story.happened()).containsExactly("driver 2 goes on", "call of 1 returns " + FAILED);
    assertThat(xpc.failed(B)).isFalse();
    story.assertAtHome();
  }

  /** Scenario 9: both fail; the code that is executing ends at its next step. */
  @Test
  void shouldUnwindBothWhenBothHaveFailed() {
    int result = story.driver(TASK, A, () -> story.direct(TASK, B, () -> fail(A) + fail(B)));

    assertThat(result).isEqualTo(FAILED);
    assertThat(story.happened()).containsExactly("driver 2 goes on", "call of 1 returns " + FAILED);
    story.assertAtHome();
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NONE);
    assertThat(xpc.reload(B)).isEqualTo(Refusal.NONE);
  }

  /** A is called, calls B, which calls A, which has failed by then. */
  @Test
  void shouldUnwindTheDriverThatIsCalledBackAndItsCaller() {
    List<Integer> stacks = new ArrayList<>();
    int result =
        story.driver(
            TASK,
            A,
            () -> {
              stacks.add(state.modeStack(TASK));
              return story.direct(
                  TASK,
                  B,
                  () ->
                      story.direct(
                          TASK,
                          A,
                          () -> {
                            stacks.add(state.modeStack(TASK));
                            return fail(A);
                          }));
            });

    assertThat(result).isEqualTo(FAILED);
    assertThat(stacks).as("one stack of A, however often the task is there").hasSize(2);
    assertThat(stacks.get(0)).isEqualTo(stacks.get(1));
    assertThat(story.happened())
        .containsExactly(
            "driver 1 goes on",
            "call of 1 returns " + FAILED,
            "driver 2 goes on",
            "call of 1 returns " + FAILED);
    story.assertAtHome();
  }

  @Test
  void shouldHandleAnInterruptOnTopOfADirectCallWhoseDriversHaveBothFailed() {
    int result =
        story.driver(
            TASK,
            A,
            () ->
                story.direct(
                    TASK,
                    B,
                    () -> {
                      fail(A);
                      fail(B);
                      story.interrupt(TASK, () -> assertThat(state.depth(TASK)).isEqualTo(4));
                      return 7;
                    }));

    assertThat(result).isEqualTo(FAILED);
    story.assertAtHome();
  }

  @Test
  void shouldRunWhatBothHaveDeferredBeforeTheOrdinaryCall() {
    List<String> order = new ArrayList<>();
    int published = xpc.deferred().register((step, buffer) -> order.add("kernel " + buffer));
    int timer =
        calls.deferredRoutines(
            (a, b, c) -> {
              order.add("timer " + a);
              return 0;
            });
    calls.deferDriverCall(TASK, story.handle(B), timer, 78);

    story.driver(
        TASK,
        A,
        () -> {
          calls.deferKernelCall(TASK, A, published, 77);
          return story.direct(
              TASK,
              B,
              () -> {
                order.add("call");
                return 0;
              });
        });

    assertThat(order).containsExactly("kernel 77", "timer 78", "call");
    story.assertAtHome();
  }

  /** While B executes, another processor takes a page out of the kernel's table. */
  @Test
  void shouldGoBackToACallerWhosePageTableHasGoneStale() {
    int result =
        story.driver(TASK, A, () -> story.direct(TASK, B, this::unmapSpare) + modeDomain());

    assertThat(result).isEqualTo(7 + A);
    assertThat(small.nooks().memory().mayEnter(A)).isTrue();
    story.assertAtHome();
  }

  @Test
  void shouldUnwindToACallerWhosePageTableHasGoneStale() {
    int result =
        story.driver(
            TASK, A, () -> story.direct(TASK, B, () -> unmapSpare() + fail(B)) + modeDomain());

    assertThat(result).isEqualTo(FAILED + A);
    story.assertAtHome();
  }

  private int unmapSpare() {
    Memory memory = small.nooks().memory();
    memory.use(small.spare(), Use.BUFFER);
    assertThat(memory.unmap(small.spare())).isEqualTo(Refusal.NONE);
    assertThat(memory.mayEnter(A)).isFalse();
    return 7;
  }

  private int fail(int domain) {
    story.fail(domain);
    return 7;
  }
}
