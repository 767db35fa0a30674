package org.inglenook.bench;

import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.KernelEntry;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Three drivers, each in a protection domain of its own; the task executes in the kernel. */
@State(Scope.Thread)
public class Crossing {
  /** The task that makes all calls. */
  static final int TASK = 0;

  /** Calls that a deferred queue of the standard machine holds. */
  static final int QUEUE = 32;

  private static final int EARLIER_CALLS = 3_000;

  /** Whether somebody listens to the steps. */
  @Param({"off", "on"})
  public String trace;

  final DriverHandle[] handles = new DriverHandle[BenchMachine.DRIVERS];
  final DriverEntry[] drivers = Callees.drivers();
  final int[] routines = new int[BenchMachine.DRIVERS];
  final DriverEntry[] nested = new DriverEntry[BenchMachine.DRIVERS];
  final DriverEntry[] deferring = new DriverEntry[BenchMachine.DRIVERS];
  final DriverEntry[] calling = new DriverEntry[BenchMachine.DRIVERS];
  final KernelEntry[] functions = Callees.kernelFunctions();
  XpcCalls calls;
  Xpc xpc;

  /**
   * Boots the machine and lets it run for a while, so that nothing is called for the first time.
   */
  @Setup
  public void boot() {
    final BenchMachine bench = new BenchMachine("on".equals(trace) ? new StepCounter() : Trace.OFF);
    calls = bench.calls();
    xpc = bench.xpc();
    final int target = bench.spareWord();
    final int routine = xpc.deferred().register((step, buffer) -> step.store32(target, buffer));
    for (int i = 0; i < BenchMachine.DRIVERS; i++) {
      handles[i] = bench.handle(i);
    }
    for (int i = 0; i < BenchMachine.DRIVERS; i++) {
      final int domain = i + 1;
      final DriverHandle other = handles[domain % BenchMachine.DRIVERS];
      final KernelEntry function = functions[i];
      routines[i] = calls.deferredRoutines(drivers[i]);
      nested[i] = new Nesting(calls, TASK, domain, other, function);
      deferring[i] = (a, b, c) -> deferKernelCalls(domain, routine, a + b);
      calling[i] = (a, b, c) -> makeKernelCalls(domain, function, a, b);
    }
    for (int i = 0; i < EARLIER_CALLS; i++) {
      final int turn = i % BenchMachine.DRIVERS;
      calls.call(TASK, handles[turn], drivers[turn], i, 0);
    }
  }

  private int deferKernelCalls(int domain, int routine, int result) {
    for (int buffer = 1; buffer <= QUEUE; buffer++) {
      calls.deferKernelCall(TASK, domain, routine, buffer);
    }
    return result;
  }

  private int makeKernelCalls(int domain, KernelEntry function, int a, int b) {
    int result = 0;
    for (int i = 0; i < QUEUE; i++) {
      result = calls.kernelCall(TASK, domain, function, a, b, 0);
    }
    return result;
  }

  /** The kernel defers as many calls into {@code domain} as the queue holds. */
  void deferDriverCalls(int domain) {
    for (int buffer = 1; buffer <= QUEUE; buffer++) {
      final Refusal refusal =
          xpc.deferred().deferDriverCall(TASK, domain, routines[domain - 1], buffer);
      if (refusal != Refusal.NONE) {
        throw new IllegalStateException("cannot defer: buffer=" + buffer + ", why=" + refusal);
      }
    }
  }
}
