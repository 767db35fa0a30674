package org.inglenook.bench;

import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.KernelEntry;
import org.inglenook.nooks.xpc.XpcCalls;

/**
 * The entry point of a driver A that calls the kernel, which calls driver B, which calls the kernel
 * too: four frames above the first, four crossings there and four back.
 */
final class Nesting implements DriverEntry {
  private final XpcCalls calls;
  private final int task;
  private final int domainA;
  private final DriverHandle driverB;
  private final KernelEntry last;
  private final KernelEntry first = this::callB;
  private final DriverEntry inB = (a, b, c) -> callKernel(a, b);

  /** Makes the entry point of the driver in {@code domainA}, as called by {@code task}. */
  Nesting(XpcCalls calls, int task, int domainA, DriverHandle driverB, KernelEntry last) {
    this.calls = calls;
    this.task = task;
    this.domainA = domainA;
    this.driverB = driverB;
    this.last = last;
  }

  @Override
  public int invoke(int a, int b, int c) {
    return calls.kernelCall(task, domainA, first, a, b, 0);
  }

  private int callB(int a, int b, int c) {
    return calls.call(task, driverB, inB, a, b);
  }

  private int callKernel(int a, int b) {
    return calls.kernelCall(task, driverB.domain(), last, a, b, 0);
  }
}
