package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import org.inglenook.hardware.PageFault;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Kernel code that comes back from somewhere else than where it went is wrong, and stops. */
class RefusedCrossingsTest {
  private static final int TASK = 0;

  private final SmallMachine small = new SmallMachine();
  private final CallStory story = new CallStory(small);
  private final Crossings crossings = story.xpc().crossings();

  @Test
  void shouldHandleNoInterruptWithinAnother() {
    assertRefused("interrupt", () -> story.interrupt(TASK, () -> story.interrupt(TASK, () -> {})));
  }

  @Test
  void shouldReturnFromNoInterruptWhoseHandlerIsStillInADriver() {
    assertRefused(
        "return from an interrupt",
        () -> story.interrupt(TASK, () -> crossings.driverCall(TASK, A, 0, 0)));
  }

  @Test
  void shouldReturnFromNoKernelCallThatIsStillInADriver() {
    assertRefused(
        "return from the kernel",
        () -> story.through(TASK, A, () -> done(crossings.driverCall(TASK, B, 0, 0))));
  }

  @Test
  void shouldUnwindNoDriverThatIsStillInTheKernel() {
    assertRefused(
        "unwinding", () -> story.driver(TASK, A, () -> done(crossings.kernelCall(TASK, A))));
  }

  /** The kernel's own fault is a panic, not the driver's failure. */
  @Test
  void shouldBlameNoDriverForAFaultOfTheKernelCodeThatItCalled() {
    int nowhere = small.machine().memory().size();

    assertThatThrownBy(
            () -> story.through(TASK, A, () -> small.machine().cpu(TASK).mmu().load32(nowhere)))
        .isInstanceOf(PageFault.class);
    assertThat(story.faults()).isEmpty();
    assertThat(story.xpc().failed(A)).isFalse();
  }

  private static int done(Refusal refusal) {
    assertThat(refusal).isEqualTo(Refusal.NONE);
    return 0;
  }

  private static void assertRefused(String step, Runnable calls) {
    assertThatIllegalStateException()
        .isThrownBy(calls::run)
        .withMessageStartingWith("step is refused: step=" + step + ", task=0, refusal=");
  }
}
