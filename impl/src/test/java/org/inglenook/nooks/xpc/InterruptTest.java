package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;

import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** A task handles one interrupt at a time, and goes on where it was. */
class InterruptTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;

  private final SmallMachine small = new SmallMachine();
  private final Xpc xpc = small.nooks().xpc();
  private final Crossings crossings = xpc.crossings();

  @Test
  void shouldTakeNoSecondInterruptHoweverDeepTheHandlerHasGone() {
    assertThat(crossings.interrupt(TASK)).isEqualTo(Refusal.NONE);
    assertThat(crossings.interrupt(TASK)).isEqualTo(Refusal.IN_INTERRUPT);
    assertThat(crossings.driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);
    assertThat(crossings.interrupt(TASK)).isEqualTo(Refusal.IN_INTERRUPT);
    assertThat(crossings.interrupt(OTHER)).isEqualTo(Refusal.NONE);

    assertThat(crossings.interruptReturn(TASK)).isEqualTo(Refusal.NOT_IN_INTERRUPT);
    assertThat(crossings.driverReturn(TASK, A)).isEqualTo(Refusal.NONE);
    assertThat(crossings.kernelReturn(TASK)).isEqualTo(Refusal.NOTHING_TO_RETURN_TO);
    assertThat(crossings.interruptReturn(TASK)).isEqualTo(Refusal.NONE);

    assertThat(crossings.interruptReturn(TASK)).isEqualTo(Refusal.NOT_IN_INTERRUPT);
    assertThat(crossings.interrupt(TASK)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldLeaveAnInterruptedDriverWhereItWas() {
    assertThat(crossings.driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);
    final int pointer = small.machine().cpu(TASK).stackPointer();

    assertThat(crossings.interrupt(TASK)).isEqualTo(Refusal.NONE);
    assertThat(xpc.domainOf(TASK)).isEqualTo(Holder.KERNEL);
    assertThat(crossings.interruptReturn(TASK)).isEqualTo(Refusal.NONE);

    assertThat(xpc.domainOf(TASK)).isEqualTo(A);
    assertThat(small.machine().cpu(TASK).stackPointer()).isEqualTo(pointer);
  }

  @Test
  void shouldTakeNoInterruptWhereThereIsNoRoomForIt() {
    final int most = xpc.state().config().depth();
    for (int depth = 1; depth < most; depth++) {
      boolean inKernel = xpc.domainOf(TASK) == Holder.KERNEL;
      assertThat(inKernel ? crossings.driverCall(TASK, A, 0, 0) : crossings.kernelCall(TASK, A))
          .isEqualTo(Refusal.NONE);
    }

    assertThat(xpc.state().depth(TASK)).isEqualTo(most);
    assertThat(crossings.interrupt(TASK)).isEqualTo(Refusal.TOO_DEEP);
    assertThat(xpc.state().depth(TASK)).isEqualTo(most);
  }
}
