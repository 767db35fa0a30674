package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;
import static org.inglenook.nooks.xpc.XpcCalls.FAILED;

import java.util.concurrent.atomic.AtomicInteger;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/**
 * The way out of failed drivers in the situations where it is easily wrong: deferred calls,
 * interrupts, two tasks at once, two drivers at once.
 */
class UnwindingTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;

  private final SmallMachine small = new SmallMachine();
  private final CallStory story = new CallStory(small);
  private final Xpc xpc = story.xpc();
  private final XpcCalls calls = story.calls();

  /** Scenario 1: a fault inside a deferred call, which runs before the ordinary call. */
  @Test
  void shouldFailTheOrdinaryCallAfterADeferredOneThatFaults() {
    int routine = calls.deferredRoutines((a, b, c) -> fault());
    assertThat(calls.deferDriverCall(TASK, story.handle(A), routine, 77)).isTrue();

    int result = story.driver(TASK, A, () -> 7);

    assertThat(result).isEqualTo(FAILED);
    assertThat(story.happened()).containsExactly("call of 1 returns " + FAILED);
    assertThat(story.faults()).hasSize(1);
    story.assertAtHome();
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NONE);
  }

  /** Scenario 1: the deferred calls behind one that faults are cancelled, not run. */
  @Test
  void shouldLeaveTheDeferredCallsBehindOneThatFaultsToBeCancelled() {
    AtomicInteger ran = new AtomicInteger();
    int routine =
        calls.deferredRoutines(
            (a, b, c) -> {
              ran.incrementAndGet();
              return fault();
            });
    calls.deferDriverCall(TASK, story.handle(A), routine, 77);
    calls.deferDriverCall(TASK, story.handle(A), routine, 78);

    calls.flush(TASK, A);

    assertThat(ran).hasValue(1);
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NOT_VACATED);
    assertThat(xpc.deferred().cancelDriverCall(A)).isEqualTo(Refusal.NONE);
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NONE);
  }

  /** Scenario 1: what the driver deferred before it failed has no effect any more. */
  @Test
  void shouldPublishNothingThatAFailedDriverHadDeferred() {
    AtomicInteger ran = new AtomicInteger();
    int routine = xpc.deferred().register((step, buffer) -> ran.incrementAndGet());

    int result =
        story.driver(
            TASK,
            A,
            () -> {
              calls.deferKernelCall(TASK, A, routine, 77);
              return fault();
            });

    assertThat(result).isEqualTo(FAILED);
    assertThat(ran).hasValue(0);
    assertThat(xpc.deferred().cancelKernelCall(A)).isEqualTo(Refusal.NONE);
    story.assertAtHome();
  }

  /** Scenario 3: the handler faults in the driver that the interrupted task is in. */
  @Test
  void shouldFinishTheInterruptThenUnwindTheTaskThatItInterrupted() {
    int result =
        story.driver(
            TASK,
            A,
            () -> {
              story.interrupt(TASK, () -> story.driver(TASK, A, this::fault));
              return story.kernel(TASK, A, () -> 7);
            });

    assertThat(result).isEqualTo(FAILED);
    assertThat(story.happened())
        .containsExactly(
            "call of 1 returns " + FAILED, "interrupt is over", "call of 1 returns " + FAILED);
    assertThat(story.faults()).hasSize(1);
    story.assertAtHome();
  }

  /** Scenario 3, from inside the kernel: the kernel code that was interrupted completes. */
  @Test
  void shouldCompleteTheKernelCodeThatWasInterruptedOnBehalfOfTheDriver() {
    AtomicInteger completed = new AtomicInteger();

    int result =
        story.through(
            TASK,
            A,
            () -> {
              story.interrupt(TASK, () -> story.driver(TASK, A, this::fault));
              return completed.incrementAndGet();
            });

    assertThat(completed).hasValue(1);
    assertThat(result).isEqualTo(FAILED);
    story.assertAtHome();
  }

  /** Scenario 6: an interrupt between the failure and the unwinding sees frames that are right. */
  @Test
  void shouldHandleAnInterruptBetweenFailureAndUnwinding() {
    int result =
        story.driver(
            TASK,
            A,
            () -> {
              story.fail(A);
              story.interrupt(
                  TASK,
                  () -> {
                    assertThat(xpc.state().depth(TASK)).isEqualTo(3);
                    assertThat(story.driver(TASK, A, () -> 7)).isEqualTo(FAILED);
                    assertThat(story.driver(TASK, B, () -> 7)).isEqualTo(7);
                  });
              assertThat(xpc.domainOf(TASK)).isEqualTo(A);
              return 7;
            });

    assertThat(result).isEqualTo(FAILED);
    story.assertAtHome();
  }

  /** Scenario 8: the kernel calls A, that the kernel, that B, and B fails: A gets an error. */
  @Test
  void shouldGiveTheCallerAnErrorWhenTheDriverThatItCalledFails() {
    int result =
        story.driver(
            TASK, A, () -> story.kernel(TASK, A, () -> story.driver(TASK, B, this::fault)) - 1);

    assertThat(result).isEqualTo(FAILED - 1);
    assertThat(xpc.failed(A)).isFalse();
    story.assertAtHome();
  }

  /** Scenario 9: the outer driver fails first, then the inner one, by a fault of its own. */
  @Test
  void shouldUnwindBothWhenTheInnerOneFaultsAfterTheOuterOneHasFailed() {
    int result =
        story.through(
            TASK,
            A,
            () -> {
              story.driver(
                  TASK,
                  B,
                  () -> {
                    story.fail(A);
                    return fault();
                  });
              return 7;
            });

    assertThat(result).isEqualTo(FAILED);
    assertThat(story.happened())
        .containsExactly("call of 2 returns " + FAILED, "call of 1 returns " + FAILED);
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NONE);
    assertThat(xpc.reload(B)).isEqualTo(Refusal.NONE);
    story.assertAtHome();
  }

  @Test
  void shouldUnwindEveryCallOfATaskThatIsInTheFailedDriverSeveralTimes() {
    AtomicInteger kernelCode = new AtomicInteger();
    int result =
        story.through(
            TASK,
            A,
            () -> {
              story.through(TASK, A, () -> failing(A));
              return kernelCode.incrementAndGet();
            });

    assertThat(result).isEqualTo(FAILED);
    assertThat(kernelCode).hasValue(1);
    assertThat(story.happened())
        .containsExactly("call of 1 returns " + FAILED, "call of 1 returns " + FAILED);
    story.assertAtHome();
  }

  /** The other task cannot be stopped in the middle: it leaves at its next crossing. */
  @Test
  void shouldUnwindTheOtherTaskInTheDomainAtItsNextStep() {
    int result =
        story.driver(
            OTHER,
            A,
            () -> {
              assertThat(story.driver(TASK, A, this::fault)).isEqualTo(FAILED);
              assertThat(xpc.state().depth(TASK)).isEqualTo(1);
              assertThat(xpc.state().inside(OTHER, A)).isTrue();
              assertThat(xpc.reload(A)).isEqualTo(Refusal.NOT_VACATED);
              return story.kernel(OTHER, A, () -> 7);
            });

    assertThat(result).isEqualTo(FAILED);
    assertThat(story.faults()).hasSize(1);
    story.assertAtHome();
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NONE);
  }

  /** The other task is in the kernel when the driver fails: the kernel's code completes first. */
  @Test
  void shouldLetTheOtherTaskFinishInTheKernelBeforeItIsUnwound() {
    AtomicInteger completed = new AtomicInteger();
    int result =
        story.through(
            OTHER,
            A,
            () -> {
              story.driver(TASK, A, this::fault);
              return completed.incrementAndGet();
            });

    assertThat(completed).hasValue(1);
    assertThat(result).isEqualTo(FAILED);
    story.assertAtHome();
  }

  /** A task that has failed and been unwound finds the next incarnation when it calls again. */
  @Test
  void shouldCallTheNextIncarnationWhileTheOtherTaskIsInAnotherDriver() {
    story.driver(
        OTHER,
        B,
        () -> {
          story.driver(TASK, A, this::fault);
          assertThat(xpc.reload(A)).isEqualTo(Refusal.NONE);
          assertThat(story.driver(TASK, A, () -> 7)).isEqualTo(7);
          return 0;
        });

    story.assertAtHome();
  }

  private int failing(int domain) {
    story.fail(domain);
    return 7;
  }

  /** A store into a page of the kernel. */
  private int fault() {
    small.machine().cpu(TASK).mmu().store32(small.spare() << PageLayout.PAGE_SHIFT, 0xBAD);
    throw new AssertionError("the store was carried out");
  }
}
