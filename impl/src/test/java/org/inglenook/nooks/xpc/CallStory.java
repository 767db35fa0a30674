package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.inglenook.nooks.SmallMachine;
import org.inglenook.nooks.xpc.Fault.Kind;

/**
 * Tells stories of calls between the kernel and two drivers on a small machine, and notes what
 * happened: who went on after a call, and what calls returned.
 */
final class CallStory {
  private final SmallMachine small;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final List<String> happened = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  CallStory(SmallMachine small) {
    this.small = small;
    xpc = small.nooks().xpc();
    calls = new XpcCalls(xpc, small.nooks().memory(), small.machine().world().clock());
    calls.listener(faults::add);
  }

  Xpc xpc() {
    return xpc;
  }

  XpcCalls calls() {
    return calls;
  }

  List<String> happened() {
    return happened;
  }

  List<Fault> faults() {
    return faults;
  }

  DriverHandle handle(int domain) {
    return new DriverHandle(domain, xpc.epoch(domain));
  }

  /** The kernel calls a driver, which runs {@code code}. */
  int driver(int task, int domain, IntSupplier code) {
    return told(domain, calls.call(task, handle(domain), entry(domain, code), 0, 0));
  }

  /** The driver in which the task executes calls another one directly. */
  int direct(int task, int domain, IntSupplier code) {
    return told(domain, calls.extensionCall(task, handle(domain), entry(domain, code), 0, 0, 0));
  }

  DriverEntry entry(int domain, IntSupplier code) {
    return (a, b, c) -> {
      int result = code.getAsInt();
      happened.add("driver " + domain + " goes on");
      return result;
    };
  }

  private int told(int domain, int result) {
    happened.add("call of " + domain + " returns " + result);
    return result;
  }

  /** A driver calls the kernel. */
  int kernel(int task, int domain, IntSupplier code) {
    return calls.kernelCall(task, domain, (a, b, c) -> code.getAsInt(), 0, 0, 0);
  }

  /** The kernel calls a driver, which calls the kernel, which runs {@code code}. */
  int through(int task, int domain, IntSupplier code) {
    return driver(task, domain, () -> kernel(task, domain, code));
  }

  /** An interrupt comes to whatever the task is doing. */
  void interrupt(int task, Runnable handler) {
    calls.interrupt(small.machine().cpu(task), 3, (cpu, line) -> handler.run());
    happened.add("interrupt is over");
  }

  void fail(int domain) {
    calls.fail(domain, Kind.REQUEST, 0, "asked");
  }

  /** All tasks are in the kernel, on their own stacks, and every stack is free. */
  void assertAtHome() {
    for (int task = 0; task < xpc.state().config().tasks(); task++) {
      assertThat(xpc.state().depth(task)).isEqualTo(1);
      assertThat(small.nooks().memory().current(task)).isZero();
      assertThat(xpc.state().modeStack(task)).isEqualTo(XpcState.KERNEL_STACK);
    }
    for (int domain = 1; domain <= xpc.state().config().domains(); domain++) {
      assertThat(xpc.pickStack(1, domain)).as("stack of domain %d", domain).isZero();
    }
  }
}
