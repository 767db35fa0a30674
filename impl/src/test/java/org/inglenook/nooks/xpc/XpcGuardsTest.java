package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.hardware.Cpu;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.nooks.domain.Use;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** A step that cannot be taken now says why; one that was taken is reported. */
class XpcGuardsTest {
  private static final int TASK = 0;
  private static final int OTHER = 1;

  private final List<String> steps = new ArrayList<>();
  private final SmallMachine small =
      new SmallMachine(
          (action, a, b, c, d) -> steps.add(action + " " + a + " " + b + " " + c + " " + d));
  private final Xpc xpc = small.nooks().xpc();
  private final Crossings crossings = xpc.crossings();
  private final DeferredCalls deferred = xpc.deferred();

  @Test
  void shouldEnterNoDriverThatCannotBeEntered() {
    assertThat(crossings.driverCall(TASK, A, 1, 0)).isEqualTo(Refusal.STALE_EPOCH);
    assertThat(crossings.driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);
    assertThat(crossings.driverCall(TASK, B, 0, 0)).isEqualTo(Refusal.NOT_IN_KERNEL);
    assertThat(crossings.driverCall(OTHER, A, 0, 0)).isEqualTo(Refusal.STACK_BUSY);
    assertThat(crossings.extensionCall(TASK, B, 0, 0)).isEqualTo(Refusal.NO_DIRECT_CALLS);
    assertThat(deferred.deferDriverCall(OTHER, B, 70)).isEqualTo(Refusal.NONE);
    assertThat(crossings.driverCall(OTHER, B, 0, 0)).isEqualTo(Refusal.DEFERRED_FIRST);
    xpc.fail(B);
    assertThat(crossings.driverCall(OTHER, B, 0, 0)).isEqualTo(Refusal.DRIVER_FAILED);
  }

  @Test
  void shouldFindNoStackWhereAllAreTaken() {
    Xpc other = SmallMachine.withOneStack().nooks().xpc();
    assertThat(other.pickStack(OTHER, A)).isZero();
    other.crossings().driverCall(TASK, A, 0, 0);

    assertThat(other.pickStack(OTHER, A)).isEqualTo(-1);
    assertThat(other.pickStack(TASK, A)).as("its own").isZero();
    assertThat(other.pickStack(OTHER, B)).isZero();
  }

  @Test
  void shouldKeepTheStackThatATaskHasInADomain() {
    crossings.driverCall(TASK, A, 0, 0);
    assertThat(xpc.pickStack(OTHER, A)).isEqualTo(1);
    assertThat(crossings.driverCall(OTHER, A, 0, 1)).isEqualTo(Refusal.NONE);
    crossings.kernelCall(OTHER, A);
    assertThat(crossings.driverReturn(TASK, A)).isEqualTo(Refusal.NONE);

    assertThat(xpc.pickStack(OTHER, A)).as("although another one is free").isEqualTo(1);
  }

  @Test
  void shouldGoOnWhereTheCallerWasOnItsStack() {
    Cpu cpu = small.machine().cpu(TASK);
    int inKernel = cpu.stackPointer() - 64;
    cpu.stackPointer(inKernel);
    crossings.driverCall(TASK, A, 0, 0);
    int inDriver = cpu.stackPointer() - 128;
    cpu.stackPointer(inDriver);
    crossings.kernelCall(TASK, A);
    assertThat(cpu.stackPointer()).as("below what the kernel has there").isEqualTo(inKernel);

    crossings.kernelReturn(TASK);
    assertThat(cpu.stackPointer()).isEqualTo(inDriver);
    crossings.driverReturn(TASK, A);
    assertThat(cpu.stackPointer()).isEqualTo(inKernel);
  }

  @Test
  void shouldLeaveNoDriverThatTheTaskIsNotInOrThatHasFailed() {
    assertThat(crossings.kernelCall(TASK, A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(crossings.driverReturn(TASK, A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(crossings.kernelReturn(TASK)).isEqualTo(Refusal.NOTHING_TO_RETURN_TO);
    crossings.driverCall(TASK, A, 0, 0);
    assertThat(crossings.kernelReturn(TASK)).isEqualTo(Refusal.NOT_IN_KERNEL);
    deferred.deferKernelCall(TASK, A, 70);
    assertThat(crossings.kernelCall(TASK, A)).isEqualTo(Refusal.DEFERRED_FIRST);
    assertThat(crossings.driverReturn(TASK, A)).isEqualTo(Refusal.DEFERRED_FIRST);
    xpc.fail(A);
    assertThat(crossings.kernelCall(TASK, A)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(crossings.driverReturn(TASK, A)).isEqualTo(Refusal.DRIVER_FAILED);
  }

  @Test
  void shouldGoNoDeeperThanThereAreFrames() {
    while (xpc.state().depth(TASK) < xpc.state().config().depth()) {
      boolean inA = xpc.domainOf(TASK) == A;
      assertThat(inA ? crossings.kernelCall(TASK, A) : crossings.driverCall(TASK, A, 0, 0))
          .isEqualTo(Refusal.NONE);
    }

    assertThat(crossings.kernelCall(TASK, A)).isEqualTo(Refusal.TOO_DEEP);
    assertThat(crossings.driverReturn(TASK, A)).isEqualTo(Refusal.NONE);
    assertThat(crossings.driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldEnterAndGoBackToNoDriverWhoseTableIsStale() {
    crossings.driverCall(TASK, A, 0, 0);
    crossings.kernelCall(TASK, A);
    crossings.driverCall(TASK, B, 0, 0);
    crossings.kernelCall(TASK, B);
    small.nooks().memory().use(small.spare(), Use.BUFFER);
    assertThat(small.nooks().memory().unmap(small.spare())).isEqualTo(Refusal.NONE);

    assertThat(crossings.kernelReturn(TASK)).isEqualTo(Refusal.NOT_SYNCHRONISED);
    assertThat(crossings.driverCall(OTHER, B, 0, 1)).isEqualTo(Refusal.NOT_SYNCHRONISED);
    crossings.interrupt(TASK);
    assertThat(crossings.interruptReturn(TASK)).isEqualTo(Refusal.NONE);
    small.nooks().memory().catchUp(B);
    assertThat(crossings.kernelReturn(TASK)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldUnwindAndReloadOnlyWhatHasFailed() {
    crossings.driverCall(TASK, A, 0, 0);
    assertThat(xpc.unwind(OTHER, A)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(xpc.unwind(TASK, A)).isEqualTo(Refusal.DRIVER_ALIVE);
    assertThat(xpc.reload(A)).isEqualTo(Refusal.DRIVER_ALIVE);
    xpc.fail(A);
    assertThat(xpc.fail(A)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(xpc.fail(A, step -> {})).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NOT_VACATED);
    assertThat(xpc.reload(A, step -> {})).isEqualTo(Refusal.NOT_VACATED);
    assertThat(xpc.unwind(TASK, A)).isEqualTo(Refusal.NONE);
    assertThat(xpc.reload(A, step -> {})).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldDeferRunAndCancelOnlyWhatThereIs() {
    deferred.register((step, buffer) -> {});
    assertThat(deferred.prepare(A)).isFalse();
    assertThat(deferred.deferKernelCall(TASK, A, 70)).isEqualTo(Refusal.NOT_IN_DOMAIN);
    assertThat(deferred.runKernelCall(TASK, A)).isEqualTo(Refusal.QUEUE_EMPTY);
    assertThat(deferred.runDriverCall(TASK, A, 0)).isEqualTo(Refusal.QUEUE_EMPTY);
    assertThat(deferred.cancelDriverCall(A)).isEqualTo(Refusal.DRIVER_ALIVE);
    deferred.deferDriverCall(TASK, A, 70);
    assertThat(deferred.deferDriverCall(TASK, B, 70)).isEqualTo(Refusal.ALREADY_QUEUED);
    deferred.deferDriverCall(TASK, A, 71);
    assertThat(deferred.deferDriverCall(TASK, A, 72)).isEqualTo(Refusal.QUEUE_FULL);
    assertThat(crossings.driverCall(TASK, B, 0, 0)).isEqualTo(Refusal.NONE);
    assertThat(deferred.deferDriverCall(TASK, B, 72)).isEqualTo(Refusal.NOT_IN_KERNEL);
    assertThat(deferred.runDriverCall(TASK, A, 0)).isEqualTo(Refusal.NOT_IN_KERNEL);
    assertThat(deferred.runKernelCall(TASK, A)).isEqualTo(Refusal.NOT_IN_KERNEL);
    xpc.fail(A);
    assertThat(deferred.deferDriverCall(OTHER, A, 73)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(deferred.runDriverCall(OTHER, A, 0)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(deferred.runKernelCall(OTHER, A)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(deferred.cancelKernelCall(A)).isEqualTo(Refusal.QUEUE_EMPTY);
  }

  @Test
  void shouldRunNoCallThatItsRoutineWasNotReadyFor() {
    int routine = deferred.register(new Unready());
    crossings.driverCall(TASK, A, 0, 0);
    assertThat(deferred.deferKernelCall(TASK, A, routine, 70)).isEqualTo(Refusal.NONE);

    assertThat(deferred.prepare(A)).isFalse();
  }

  @Test
  void shouldSayWhatIsQueuedOldestFirstAndThatRecordsMayHaveChanged() {
    Xpc other = SmallMachine.withLongQueues().nooks().xpc();
    long before = other.state().watchRecords().getAsLong();
    long crossings = other.state().watchCrossings().getAsLong();
    for (int buffer = 70; buffer < 74; buffer++) {
      assertThat(other.deferred().deferDriverCall(TASK, B, buffer)).isEqualTo(Refusal.NONE);
    }
    assertThat(other.state().watchRecords().getAsLong()).isNotEqualTo(before);
    assertThat(other.state().watchCrossings().getAsLong()).isEqualTo(crossings);
    assertThat(other.crossings().driverCall(TASK, A, 0, 0)).isEqualTo(Refusal.NONE);
    assertThat(other.state().watchCrossings().getAsLong()).isNotEqualTo(crossings);

    for (int i = 0; i < 4; i++) {
      assertThat(other.state().queuedBuffer(B, XpcState.TO_DRIVER, i)).isEqualTo(70 + i);
    }
  }

  @Test
  void shouldReportEveryStepWithItsArguments() {
    deferred.register((step, buffer) -> {});
    deferred.deferDriverCall(TASK, B, 71);
    crossings.driverCall(TASK, A, 0, 0);
    crossings.kernelCall(TASK, A);
    crossings.interrupt(TASK);
    crossings.interruptReturn(TASK);
    crossings.kernelReturn(TASK);
    deferred.deferKernelCall(TASK, A, 70);
    deferred.runKernelCall(TASK, A);
    crossings.driverReturn(TASK, A);
    deferred.runDriverCall(TASK, B, 1);
    xpc.fail(B);
    xpc.unwind(TASK, B);
    xpc.reload(B);

    assertThat(steps)
        .filteredOn(step -> step.startsWith("Xpc."))
        .containsExactly(
            "Xpc.DeferDriverCall 0 2 71 0",
            "Xpc.DriverCall 0 1 0 0",
            "Xpc.KernelCall 0 1 0 0",
            "Xpc.Interrupt 0 0 0 0",
            "Xpc.InterruptReturn 0 0 0 0",
            "Xpc.KernelReturn 0 0 0 0",
            "Xpc.DeferKernelCall 0 1 70 0",
            "Xpc.RunKernelCall 0 1 0 0",
            "Xpc.DriverReturn 0 1 0 0",
            "Xpc.RunDriverCall 0 2 1 0",
            "Xpc.Fail 2 0 0 0",
            "Xpc.Unwind 0 2 0 0",
            "Xpc.Reload 2 0 0 0");
  }

  /** Finds every call wrong. */
  private static final class Unready implements DeferredRoutine {
    @Override
    public void run(Journal step, int buffer) {
      throw new AssertionError("runs: buffer=" + buffer);
    }

    @Override
    public boolean prepare(int domain, int buffer) {
      return false;
    }
  }
}
