package org.inglenook.nooks.xpc;

import static org.inglenook.nooks.xpc.XpcLayout.TO_DRIVER;

import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/**
 * The steps by which control passes at once: calls, returns, and interrupts. Each takes effect by
 * the store of a depth. {@link XpcCalls} makes calls of them.
 *
 * <p>One object with {@link Transfer}, as {@link XpcRecords} are one: compiled code would look the
 * records up once more for each object on its way, which is a tenth of a crossing.
 */
public final class Crossings extends Transfer {
  Crossings(Machine machine, Memory memory, XpcRecords records) {
    super(machine, memory, records);
  }

  /** Task {@code task} calls driver {@code domain}, by a handle for {@code epoch}. */
  @Action("Xpc!DriverCall")
  public Refusal driverCall(int task, int domain, int epoch, int stack) {
    if (records.domainOf(task) != Holder.KERNEL) {
      return Refusal.NOT_IN_KERNEL;
    }
    final Refusal refusal = pushDriverFrame(task, domain, epoch, stack);
    return refusal == Refusal.NONE ? done("Xpc.DriverCall", task, domain, epoch, stack) : refusal;
  }

  /**
   * The driver in which {@code task} executes calls driver {@code domain}, by a handle for {@code
   * epoch}.
   */
  @Action("Xpc!ExtensionCall")
  public Refusal extensionCall(int task, int domain, int epoch, int stack) {
    if (!config.directCalls()) {
      return Refusal.NO_DIRECT_CALLS;
    }
    final int caller = records.domainOf(task);
    if (caller == Holder.KERNEL || caller == domain) {
      return Refusal.NOT_IN_DOMAIN;
    }
    final Refusal leaving = mayLeave(task, caller);
    final Refusal refusal =
        leaving == Refusal.NONE ? pushDriverFrame(task, domain, epoch, stack) : leaving;
    return refusal == Refusal.NONE
        ? done("Xpc.ExtensionCall", task, domain, epoch, stack)
        : refusal;
  }

  /** The driver in which {@code task} executes calls the kernel. */
  @Action("Xpc!KernelCall")
  public Refusal kernelCall(int task, int domain) {
    final Refusal refusal = mayLeave(task, domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    final int depth = records.depth(task);
    if (depth == config.depth()) {
      return Refusal.TOO_DEEP;
    }
    pushKernelFrame(task, depth, false);
    return done("Xpc.KernelCall", task, domain, 0, 0);
  }

  /** The driver in which {@code task} executes returns to the kernel. */
  @Action("Xpc!DriverReturn")
  public Refusal driverReturn(int task, int domain) {
    final Refusal refusal = mayLeave(task, domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (!mayReturn(task)) {
      return Refusal.NOT_SYNCHRONISED;
    }
    pop(task);
    return done("Xpc.DriverReturn", task, domain, 0, 0);
  }

  /** The kernel returns to the driver that called it. */
  @Action("Xpc!KernelReturn")
  public Refusal kernelReturn(int task) {
    final int depth = records.depth(task);
    final int top = records.header(task, depth - 1);
    if (XpcLayout.domain(top) != Holder.KERNEL) {
      return Refusal.NOT_IN_KERNEL;
    }
    if (depth == 1 || XpcLayout.interrupt(top)) {
      return Refusal.NOTHING_TO_RETURN_TO;
    }
    if (!mayReturn(task)) {
      return Refusal.NOT_SYNCHRONISED;
    }
    pop(task);
    return done("Xpc.KernelReturn", task, 0, 0, 0);
  }

  /** An interrupt takes {@code task} to a handler in the kernel. */
  @Action("Xpc!Interrupt")
  public Refusal interrupt(int task) {
    if (records.inInterrupt(task)) {
      return Refusal.IN_INTERRUPT;
    }
    final int depth = records.depth(task);
    if (depth == config.depth()) {
      return Refusal.TOO_DEEP;
    }
    pushKernelFrame(task, depth, true);
    return done("Xpc.Interrupt", task, 0, 0, 0);
  }

  /** The handler is done; what was interrupted goes on exactly as it was. */
  @Action("Xpc!InterruptReturn")
  public Refusal interruptReturn(int task) {
    if (!XpcLayout.interrupt(records.top(task))) {
      return Refusal.NOT_IN_INTERRUPT;
    }
    if (!mayReturn(task)) {
      return Refusal.NOT_SYNCHRONISED;
    }
    pop(task);
    return done("Xpc.InterruptReturn", task, 0, 0, 0);
  }

  private Refusal pushDriverFrame(int task, int domain, int epoch, int stack) {
    final Refusal refusal = mayEnter(task, domain, stack);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (epoch != records.epoch(domain)) {
      return Refusal.STALE_EPOCH;
    }
    if (records.queued(domain, TO_DRIVER) != 0) {
      return Refusal.DEFERRED_FIRST;
    }
    final Refusal watched = entering(task, domain);
    if (watched != Refusal.NONE) {
      return watched;
    }
    final int depth = records.depth(task);
    prepareDriverFrame(task, depth, domain, epoch, stack);
    records.depth(task, depth + 1);
    enter(task, domain, records.stackPointer(task, depth));
    return Refusal.NONE;
  }
}
