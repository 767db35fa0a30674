package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.SmallMachine.A;
import static org.inglenook.nooks.SmallMachine.B;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Unwinding through calls that go from the kernel to A, back, to B, and back again. */
class NestedFailureTest {
  private static final int TASK = 0;

  private final SmallMachine small = new SmallMachine();
  private final Xpc xpc = small.nooks().xpc();
  private final XpcState state = xpc.state();
  private final XpcCalls calls =
      new XpcCalls(xpc, small.nooks().memory(), small.machine().world().clock());
  private final List<String> happened = new ArrayList<>();

  /** The kernel calls A, A the kernel, that B, B the kernel, and there {@code innermost} runs. */
  private int nest(Runnable innermost) {
    return driver(
        A,
        () ->
            kernel(
                A,
                () ->
                    driver(
                        B,
                        () ->
                            kernel(
                                B,
                                () -> {
                                  assertThat(state.depth(TASK)).isEqualTo(5);
                                  innermost.run();
                                  return 7;
                                }))));
  }

  private int driver(int domain, java.util.function.IntSupplier code) {
    int result =
        calls.call(
            TASK,
            new DriverHandle(domain, xpc.epoch(domain)),
            (a, b, c) -> {
              int inner = code.getAsInt();
              happened.add("driver " + domain + " goes on");
              return inner;
            },
            0,
            0);
    happened.add("call of " + domain + " returns " + result);
    return result;
  }

  private int kernel(int domain, java.util.function.IntSupplier code) {
    return calls.kernelCall(TASK, domain, (a, b, c) -> code.getAsInt(), 0, 0, 0);
  }

  @Test
  void shouldReturnThroughAllWhenNobodyFails() {
    assertThat(nest(() -> {})).isEqualTo(7);

    assertThat(happened)
        .containsExactly(
            "driver 2 goes on", "call of 2 returns 7", "driver 1 goes on", "call of 1 returns 7");
    assertAtHome();
  }

  @Test
  void shouldFinishTheInnerDriverAndUnwindTheOuterOneThatHasFailed() {
    int result = nest(() -> calls.fail(A, Kind.REQUEST, 0, "asked"));

    assertThat(result).isEqualTo(XpcCalls.FAILED);
    assertThat(happened)
        .containsExactly(
            "driver 2 goes on", "call of 2 returns 7", "call of 1 returns " + XpcCalls.FAILED);
    assertAtHome();
    assertThat(xpc.reload(A)).isEqualTo(Refusal.NONE);
  }

  @Test
  void shouldUnwindTheInnerDriverAndLetTheOuterOneGoOn() {
    int result = nest(() -> calls.fail(B, Kind.REQUEST, 0, "asked"));

    assertThat(result).isEqualTo(XpcCalls.FAILED);
    assertThat(happened)
        .containsExactly(
            "call of 2 returns " + XpcCalls.FAILED,
            "driver 1 goes on",
            "call of 1 returns " + XpcCalls.FAILED);
    assertThat(xpc.failed(A)).isFalse();
    assertAtHome();
  }

  @Test
  void shouldUnwindBothWhenBothHaveFailed() {
    nest(
        () -> {
          calls.fail(A, Kind.REQUEST, 0, "asked");
          calls.fail(B, Kind.REQUEST, 0, "asked");
        });

    assertThat(happened)
        .containsExactly(
            "call of 2 returns " + XpcCalls.FAILED, "call of 1 returns " + XpcCalls.FAILED);
    assertAtHome();
  }

  @Test
  void shouldRefuseAHandleToAnEarlierIncarnation() {
    DriverHandle old = new DriverHandle(A, xpc.epoch(A));
    calls.fail(A, Kind.REQUEST, 0, "asked");
    assertThat(calls.call(TASK, old, (a, b, c) -> 1, 0, 0)).isEqualTo(XpcCalls.FAILED);
    xpc.reload(A);

    int result = calls.call(TASK, old, (a, b, c) -> 1, 0, 0);

    assertThat(result).isEqualTo(XpcCalls.FAILED);
    assertThat(calls.call(TASK, new DriverHandle(A, 1), (a, b, c) -> 1, 0, 0)).isEqualTo(1);
  }

  @Test
  void shouldFailADriverWhoseDeferredCallIsAboutWhatAnotherHasQueued() {
    List<Fault> faults = new ArrayList<>();
    calls.listener(faults::add);
    xpc.deferred().register((step, buffer) -> {});
    calls.call(
        1,
        new DriverHandle(B, 0),
        (a, b, c) -> {
          calls.deferKernelCall(1, B, 0, 77);
          driver(A, 77);
          return 0;
        },
        0,
        0);

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).domain()).isEqualTo(A);
    assertThat(faults.get(0).detail()).contains("buffer=0x4d");
    assertAtHome();
  }

  private void driver(int domain, int buffer) {
    calls.call(
        TASK,
        new DriverHandle(domain, 0),
        (a, b, c) -> {
          calls.deferKernelCall(TASK, domain, 0, buffer);
          return 0;
        },
        0,
        0);
  }

  private void assertAtHome() {
    assertThat(state.depth(TASK)).isEqualTo(1);
    assertThat(small.nooks().memory().current(TASK)).isZero();
    assertThat(state.modeStack(TASK)).isEqualTo(XpcState.KERNEL_STACK);
    assertThat(xpc.pickStack(1, A)).as("stacks are free again").isZero();
    assertThat(xpc.pickStack(1, B)).as("stacks are free again").isZero();
  }
}
