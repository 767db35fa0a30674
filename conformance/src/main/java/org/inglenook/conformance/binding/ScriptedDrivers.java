package org.inglenook.conformance.binding;

import org.inglenook.hardware.InterruptController;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.recovery.Belongings;
import org.inglenook.nooks.recovery.RecoveryState;
import org.inglenook.nooks.recovery.RecoverySteps;
import org.inglenook.nooks.recovery.Reference;
import org.inglenook.nooks.recovery.Sleepers;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.trace.Refusal;

/**
 * Drivers without code, and devices without registers, around the recovery of production code: the
 * harness says what they do next. Whatever they do goes through {@code Xpc} or the interrupt
 * controller, as that of real ones does.
 *
 * <pre>
 *  two words for each domain:  which classes of references lead to the driver, a bit each
 *                              0 for a quiet device, else 1 + the incarnation that it works for
 * </pre>
 */
public final class ScriptedDrivers implements Belongings {
  private static final int FIRST_LINE = 1;

  private final PhysicalMemory memory;
  private final InterruptController interrupts;
  private final Xpc xpc;
  private final int base;
  private final int domains;
  private Sleepers sleepers;
  private RecoveryState recoveries;

  /**
   * Makes drivers that have registered their handlers, with devices that work for them.
   *
   * @param base where the words are
   */
  public ScriptedDrivers(PhysicalMemory memory, InterruptController interrupts, Xpc xpc, int base) {
    this.memory = memory;
    this.interrupts = interrupts;
    this.xpc = xpc;
    this.base = base;
    domains = xpc.state().config().domains();
    for (int domain = 1; domain <= domains; domain++) {
      memory.store32(references(domain), bit(Reference.HANDLER));
      memory.store32(device(domain), 1);
      interrupts.unmask(line(domain));
    }
  }

  /** Names who watches over the tasks in these drivers. */
  public void watchedBy(RecoverySteps steps) {
    sleepers = steps.sleepers();
    recoveries = steps.state();
  }

  /**
   * Lets every call of a driver into the kernel that was cut short run to its end there: what has
   * happened to the driver meanwhile shows when the task comes back to it. Sleepers stay.
   */
  public void settle() {
    for (int task = 0; task < xpc.state().config().tasks(); task++) {
      if (xpc.domainOf(task) == Holder.KERNEL && !recoveries.asleep(task)) {
        xpc.crossings().kernelReturn(task);
      }
    }
  }

  /** Returns the interrupt line of the device in {@code domain}. */
  public int line(int domain) {
    return FIRST_LINE + domain - 1;
  }

  /** Returns whether the device in {@code domain} reaches no memory. */
  public boolean quiet(int domain) {
    return memory.load32(device(domain)) == 0;
  }

  /** Returns whether it works for the present incarnation. */
  public boolean fresh(int domain) {
    return memory.load32(device(domain)) == 1 + xpc.epoch(domain);
  }

  @Override
  public boolean leads(int domain, Reference reference) {
    return (memory.load32(references(domain)) & bit(reference)) != 0;
  }

  @Override
  public long changes() {
    return memory.changes().watch(base, references(domains + 1)).getAsLong();
  }

  @Override
  public void release(int domain, Reference reference) {
    forget(domain, reference);
  }

  @Override
  public void mask(int domain) {
    interrupts.mask(line(domain));
  }

  Refusal enter(int task, int domain) {
    final int stack = Math.max(0, xpc.pickStack(task, domain));
    return xpc.crossings().driverCall(task, domain, xpc.epoch(domain), stack);
  }

  Refusal leave(int task, int domain) {
    return xpc.crossings().driverReturn(task, domain);
  }

  /** The driver calls the kernel, where the task goes to sleep. */
  Refusal sleep(int task, int domain) {
    final Refusal refusal = xpc.crossings().kernelCall(task, domain);
    return refusal == Refusal.NONE ? sleepers.sleep(task, domain) : refusal;
  }

  /** What it waited for has happened: it goes back to the driver, failed or not. */
  Refusal wake(int task) {
    final Refusal refusal = sleepers.wake(task);
    return refusal == Refusal.NONE ? xpc.crossings().kernelReturn(task) : refusal;
  }

  Refusal reset(int domain) {
    memory.store32(device(domain), 0);
    return quieten(domain);
  }

  Refusal activate(int domain) {
    memory.store32(device(domain), 1 + xpc.epoch(domain));
    return Refusal.NONE;
  }

  Refusal acquire(int domain, Reference reference) {
    if (leads(domain, reference)) {
      return Refusal.EXISTS_ALREADY;
    }
    final int task = executing(domain);
    final Refusal refusal = xpc.crossings().kernelCall(task, domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    register(domain, reference);
    return xpc.crossings().kernelReturn(task);
  }

  /**
   * What the kernel does in that call, at once: a driver that has failed since is as one that has
   * failed before, and gets nothing from it.
   */
  Refusal register(int domain, Reference reference) {
    if (xpc.failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    if (leads(domain, reference)) {
      return Refusal.EXISTS_ALREADY;
    }
    memory.store32(references(domain), memory.load32(references(domain)) | bit(reference));
    if (reference == Reference.HANDLER) {
      interrupts.unmask(line(domain));
    }
    return Refusal.NONE;
  }

  Refusal drop(int domain, Reference reference) {
    if (!leads(domain, reference)) {
      return Refusal.NOT_REFERENCED;
    }
    final int task = executing(domain);
    final Refusal refusal = xpc.crossings().kernelCall(task, domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    withdraw(domain, reference);
    return xpc.crossings().kernelReturn(task);
  }

  /**
   * What the kernel does in that call, at once: a driver that has failed since is as one that has
   * failed before, and gets nothing from it.
   */
  Refusal withdraw(int domain, Reference reference) {
    if (xpc.failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    if (!leads(domain, reference)) {
      return Refusal.NOT_REFERENCED;
    }
    forget(domain, reference);
    if (reference == Reference.HANDLER) {
      mask(domain);
    }
    return Refusal.NONE;
  }

  /** A task that is in the kernel goes to sleep there. */
  Refusal fallAsleep(int task, int domain) {
    return sleepers.sleep(task, domain);
  }

  /** It wakes up, and is where it was. */
  Refusal wakeUp(int task) {
    return sleepers.wake(task);
  }

  Refusal fire(int domain) {
    forget(domain, Reference.TIMER);
    return Refusal.NONE;
  }

  Refusal transfer(int domain) {
    interrupts.level(line(domain), true);
    return Refusal.NONE;
  }

  /** The kernel calls the handler, if it can; the handler reads the device's causes. */
  Refusal deliver(int domain) {
    return xpc.failed(domain) ? enter(0, domain) : quieten(domain);
  }

  /** The line of the device goes down. */
  Refusal quieten(int domain) {
    interrupts.level(line(domain), false);
    return Refusal.NONE;
  }

  /** Returns a task that executes in the driver; the first one if none does. */
  private int executing(int domain) {
    for (int task = 0; task < xpc.state().config().tasks(); task++) {
      if (xpc.domainOf(task) == domain) {
        return task;
      }
    }
    return 0;
  }

  private void forget(int domain, Reference reference) {
    memory.store32(references(domain), memory.load32(references(domain)) & ~bit(reference));
  }

  private static int bit(Reference reference) {
    return 1 << reference.number();
  }

  private int references(int domain) {
    return base + 2 * Integer.BYTES * (domain - 1);
  }

  private int device(int domain) {
    return references(domain) + Integer.BYTES;
  }
}
