package org.inglenook.nooks.xpc;

import static org.inglenook.nooks.xpc.XpcLayout.TO_DRIVER;
import static org.inglenook.nooks.xpc.XpcLayout.TO_KERNEL;

import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.sim.World;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/**
 * The steps of calls that wait in a queue until somebody crosses, and what such calls can do. Both
 * queues of a domain are kernel memory, which departs from the published system.
 */
public final class DeferredCalls {
  private final Transfer transfer;
  private final XpcRecords records;
  private final Journal journal;
  private final RoutineTable<DeferredRoutine> routines = new RoutineTable<>();
  private final RoutineTable<DriverEntry> entries = new RoutineTable<>();

  DeferredCalls(Transfer transfer, Journal journal, World world) {
    this.transfer = transfer;
    this.journal = journal;
    records = transfer.records;
    world.register(routines);
    world.register(entries);
  }

  /** Makes {@code routine} known as something that deferred kernel calls can do. */
  public int register(DeferredRoutine routine) {
    return routines.add(new DeferredRoutine[] {routine});
  }

  /** Forgets what {@link #register} returned: no queued call is about it any more. */
  public void unregister(int routine) {
    routines.remove(routine, 1);
  }

  /** What deferred calls into drivers can do. */
  RoutineTable<DriverEntry> entries() {
    return entries;
  }

  /** The driver queues the call of a kernel routine about {@code buffer}. */
  public Refusal deferKernelCall(int task, int domain, int routine, int buffer) {
    if (records.domainOf(task) != domain) {
      return Refusal.NOT_IN_DOMAIN;
    }
    return defer(task, domain, TO_KERNEL, routine, buffer, "Xpc.DeferKernelCall");
  }

  /** Queues the call of kernel routine 0 about {@code buffer}: the step as the model has it. */
  @Action("Xpc!DeferKernelCall")
  public Refusal deferKernelCall(int task, int domain, int buffer) {
    return deferKernelCall(task, domain, 0, buffer);
  }

  /** The kernel runs the oldest kernel call that {@code domain} has deferred. */
  @Action("Xpc!RunKernelCall")
  public Refusal runKernelCall(int task, int domain) {
    final int here = records.domainOf(task);
    if (here != Holder.KERNEL && here != domain) {
      return Refusal.NOT_IN_KERNEL;
    }
    if (records.failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    if (records.queued(domain, TO_KERNEL) == 0) {
      return Refusal.QUEUE_EMPTY;
    }
    final int call = records.queuedCall(domain, TO_KERNEL, 0);
    final int buffer = records.bufferOf(call);
    journal.begin();
    routines.get(records.routineOf(call)).run(journal, buffer);
    final int publisher = XpcLayout.publication(domain, records.epochOf(call));
    if (records.memory.load32(records.layout.publication()) != publisher) {
      journal.store32(records.layout.publication(), publisher);
    }
    journal.store32(records.layout.publication() + 4, buffer);
    dropOldest(domain, TO_KERNEL);
    journal.commit();
    records.unchain(call);
    return transfer.done("Xpc.RunKernelCall", task, domain, 0, 0);
  }

  /**
   * Does what the oldest deferred kernel call of {@code domain} needs done before it can take
   * effect as one step; false if there is none, or the driver turned out to be wrong and has
   * failed.
   */
  boolean prepare(int domain) {
    if (records.queued(domain, TO_KERNEL) == 0) {
      return false;
    }
    final int call = records.queuedCall(domain, TO_KERNEL, 0);
    return routines.get(records.routineOf(call)).prepare(domain, records.bufferOf(call));
  }

  /** Does what is left to do of a deferred kernel call that has taken effect. */
  void afterwards(int domain, int routine, int buffer) {
    routines.get(routine).done(domain, buffer);
  }

  /** Drops the oldest kernel call of a failed driver. */
  @Action("Xpc!CancelKernelCall")
  public Refusal cancelKernelCall(int domain) {
    return cancel(domain, TO_KERNEL, "Xpc.CancelKernelCall");
  }

  /** The kernel queues the call of a driver routine about {@code buffer}. */
  public Refusal deferDriverCall(int task, int domain, int routine, int buffer) {
    if (records.domainOf(task) != Holder.KERNEL) {
      return Refusal.NOT_IN_KERNEL;
    }
    return defer(task, domain, TO_DRIVER, routine, buffer, "Xpc.DeferDriverCall");
  }

  /** Queues the call of driver routine 0 about {@code buffer}: the step as the model has it. */
  @Action("Xpc!DeferDriverCall")
  public Refusal deferDriverCall(int task, int domain, int buffer) {
    return deferDriverCall(task, domain, 0, buffer);
  }

  /** Makes the oldest call into {@code domain} that the kernel has deferred. */
  @Action("Xpc!RunDriverCall")
  public Refusal runDriverCall(int task, int domain, int stack) {
    if (records.domainOf(task) != Holder.KERNEL) {
      return Refusal.NOT_IN_KERNEL;
    }
    final Refusal refusal = transfer.mayEnter(task, domain, stack);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (records.queued(domain, TO_DRIVER) == 0) {
      return Refusal.QUEUE_EMPTY;
    }
    final Refusal watched = transfer.entering(task, domain);
    if (watched != Refusal.NONE) {
      return watched;
    }
    final int depth = records.depth(task);
    final int call = records.queuedCall(domain, TO_DRIVER, 0);
    transfer.prepareDriverFrame(task, depth, domain, records.epochOf(call), stack);
    journal.begin();
    dropOldest(domain, TO_DRIVER);
    journal.store32(records.layout.depth(task), depth + 1);
    journal.commit();
    records.unchain(call);
    transfer.enter(task, domain, records.stackPointer(task, depth));
    return transfer.done("Xpc.RunDriverCall", task, domain, stack, 0);
  }

  /** Drops the oldest call into a failed driver. */
  @Action("Xpc!CancelDriverCall")
  public Refusal cancelDriverCall(int domain) {
    return cancel(domain, TO_DRIVER, "Xpc.CancelDriverCall");
  }

  private Refusal defer(
      int task, int domain, int direction, int routine, int buffer, String action) {
    if (records.failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    if (records.queueFull(domain, direction)) {
      return Refusal.QUEUE_FULL;
    }
    if (records.anyAbout(buffer)) {
      return Refusal.ALREADY_QUEUED;
    }
    records.append(domain, direction, routine, buffer, records.epoch(domain));
    return transfer.done(action, task, domain, buffer, 0);
  }

  private Refusal cancel(int domain, int direction, String action) {
    if (!records.failed(domain)) {
      return Refusal.DRIVER_ALIVE;
    }
    if (records.queued(domain, direction) == 0) {
      return Refusal.QUEUE_EMPTY;
    }
    final int call = records.queuedCall(domain, direction, 0);
    records.memory.store32(
        records.headAddress(domain, direction), records.headAfter(domain, direction));
    records.unchain(call);
    return transfer.done(action, domain, 0, 0, 0);
  }

  private void dropOldest(int domain, int direction) {
    journal.store32(records.headAddress(domain, direction), records.headAfter(domain, direction));
  }
}
