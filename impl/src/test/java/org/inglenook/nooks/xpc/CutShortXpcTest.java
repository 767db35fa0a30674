package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.nooks.CutShort;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.domain.Holder;
import org.junit.jupiter.api.Test;

/** Whatever step a trap interrupts, the calls of all tasks are as before it or as after it. */
class CutShortXpcTest {
  private static final int TASK = 0;
  private static final int BUFFER = 77;

  private final SmallMachine small = new SmallMachine();
  private final Xpc xpc = small.nooks().xpc();
  private final Crossings crossings = xpc.crossings();
  private final DeferredCalls deferred = xpc.deferred();
  private final CutShort cut = new CutShort(small.machine(), xpc::settle, this::state);

  /** Frames, modes, stacks and queues, as lists of numbers. */
  private List<List<Integer>> state() {
    List<List<Integer>> all = new ArrayList<>();
    XpcState state = xpc.state();
    for (int task = 0; task < state.config().tasks(); task++) {
      for (int i = 0; i < state.depth(task); i++) {
        all.add(
            List.of(
                state.domain(task, i),
                state.stack(task, i),
                state.epoch(task, i),
                state.interrupt(task, i) ? 1 : 0,
                state.savedDomain(task, i),
                state.savedStack(task, i)));
      }
      all.add(
          List.of(
              state.modeDomain(task),
              small.nooks().memory().current(task),
              state.modeStack(task),
              xpc.pickStack(task, A),
              xpc.pickStack(task, B)));
    }
    for (int domain : new int[] {A, B}) {
      all.add(
          List.of(
              state.epoch(domain),
              state.failed(domain) ? 1 : 0,
              state.queued(domain, XpcState.TO_KERNEL),
              state.queued(domain, XpcState.TO_DRIVER)));
    }
    all.add(List.of(state.isQueued(BUFFER) ? 1 : 0, state.isQueued(BUFFER + 1) ? 1 : 0));
    all.add(List.of(state.publisher(), state.publishedBuffer(), state.publishedEpoch()));
    return all;
  }

  @Test
  void shouldEnterAndLeaveDriversAsAWholeOrNotAtAll() {
    cut.everywhere("call", () -> crossings.driverCall(TASK, A, 0, 0));
    cut.everywhere("kernel call", () -> crossings.kernelCall(TASK, A));
    cut.everywhere("second call", () -> crossings.driverCall(TASK, B, 0, 0));
    cut.everywhere("interrupt", () -> crossings.interrupt(TASK));
    cut.everywhere("call by a handler", () -> crossings.driverCall(TASK, A, 0, 0));
    cut.everywhere("return to the handler", () -> crossings.driverReturn(TASK, A));
    cut.everywhere("return from the interrupt", () -> crossings.interruptReturn(TASK));
    cut.everywhere("return from the second call", () -> crossings.driverReturn(TASK, B));
    cut.everywhere("kernel return", () -> crossings.kernelReturn(TASK));
    cut.everywhere("return", () -> crossings.driverReturn(TASK, A));

    assertThat(xpc.state().depth(TASK)).isEqualTo(1);
  }

  @Test
  void shouldPutATaskThatHasNeverCalledBackToWhereItBegan() {
    int begin = small.machine().cpu(TASK).stackPointer();
    small.machine().cpu(TASK).stackPointer(small.spare());

    xpc.settle();

    assertThat(small.machine().cpu(TASK).stackPointer()).isEqualTo(begin);
    assertThat(xpc.state().savedDomain(TASK, 0)).isEqualTo(Holder.KERNEL);
    assertThat(xpc.state().savedStack(TASK, 0)).isEqualTo(XpcState.KERNEL_STACK);
  }

  @Test
  void shouldFailUnwindAndReloadAsAWholeOrNotAtAll() {
    cut.everywhere("call", () -> crossings.driverCall(TASK, A, 0, 0));
    cut.everywhere("call of another task", () -> crossings.driverCall(1, A, 0, 1));
    cut.everywhere("fail", () -> xpc.fail(A));
    cut.everywhere("unwind", () -> xpc.unwind(TASK, A));
    cut.everywhere("unwind another task", () -> xpc.unwind(1, A));
    cut.everywhere("reload", () -> xpc.reload(A));

    assertThat(xpc.epoch(A)).isEqualTo(1);
  }

  @Test
  void shouldDeferAndRunCallsAsAWholeOrNotAtAll() {
    deferred.register((step, buffer) -> {});
    cut.everywhere("defer to B", () -> deferred.deferDriverCall(TASK, B, BUFFER + 1));
    cut.everywhere("call", () -> crossings.driverCall(TASK, A, 0, 0));
    cut.everywhere("defer to the kernel", () -> deferred.deferKernelCall(TASK, A, BUFFER));
    cut.everywhere("run in the kernel", () -> deferred.runKernelCall(TASK, A));
    cut.everywhere("return", () -> crossings.driverReturn(TASK, A));
    cut.everywhere("run in B", () -> deferred.runDriverCall(TASK, B, 0));

    assertThat(xpc.state().publisher()).isEqualTo(A);
    assertThat(xpc.state().publishedBuffer()).isEqualTo(BUFFER);
    assertThat(xpc.state().isQueued(BUFFER + 1)).isFalse();
  }

  @Test
  void shouldCancelTheCallsOfAFailedDriverAsAWholeOrNotAtAll() {
    cut.everywhere("defer to A", () -> deferred.deferDriverCall(TASK, A, BUFFER + 1));
    cut.everywhere("fail", () -> xpc.fail(A));
    cut.everywhere("cancel", () -> deferred.cancelDriverCall(A));

    assertThat(xpc.state().isQueued(BUFFER + 1)).isFalse();
  }
}
