package org.inglenook.nooks.xpc;

import static org.inglenook.nooks.xpc.XpcLayout.KERNEL_STACK;
import static org.inglenook.nooks.xpc.XpcLayout.TO_KERNEL;

import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/**
 * How a step moves a task between the kernel and a domain: the guards that several steps share, the
 * frame pushed or popped by the store of a depth, and what the processor loads because of it.
 */
abstract class Transfer {
  final XpcRecords records;
  final XpcConfig config;
  private final Machine machine;
  private final Memory memory;
  private final Trace trace;
  private final boolean traced;
  private EntryWatch watch = EntryWatch.NONE;

  Transfer(Machine machine, Memory memory, XpcRecords records) {
    this.machine = machine;
    this.memory = memory;
    this.records = records;
    config = records.config;
    trace = machine.trace();
    traced = trace != Trace.OFF;
  }

  /** Names who has a say when a task enters a domain. */
  final void watchedBy(EntryWatch entryWatch) {
    watch = entryWatch;
  }

  /** Returns the stack that {@code task} should use in {@code domain}, or -1 if none is left. */
  final int pickStack(int task, int domain) {
    return records.pickStack(task, domain);
  }

  /** Returns whether {@code task} may enter {@code domain}, on {@code stack}. */
  Refusal mayEnter(int task, int domain, int stack) {
    if (records.failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    if (!records.stackFits(task, domain, stack)) {
      return Refusal.STACK_BUSY;
    }
    if (records.depth(task) == config.depth()) {
      return Refusal.TOO_DEEP;
    }
    return memory.mayEnter(domain) ? Refusal.NONE : Refusal.NOT_SYNCHRONISED;
  }

  /** The last guard of a step that enters {@code domain}, and the first of its effects. */
  final Refusal entering(int task, int domain) {
    return watch.entering(task, domain);
  }

  /** Returns whether the driver of {@code domain}, in {@code task}, may call or return. */
  Refusal mayLeave(int task, int domain) {
    if (records.domainOf(task) != domain) {
      return Refusal.NOT_IN_DOMAIN;
    }
    if (records.failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    return records.queued(domain, TO_KERNEL) == 0 ? Refusal.NONE : Refusal.DEFERRED_FIRST;
  }

  /** Returns whether the page table is in order to which the newest frame goes back. */
  boolean mayReturn(int task) {
    return memory.mayEnter(XpcLayout.domain(records.saved(task, records.depth(task) - 1)));
  }

  /** Writes a frame in {@code domain} above the newest one; the store of the depth pushes it. */
  void prepareDriverFrame(int task, int depth, int domain, int epoch, int stack) {
    final int header = XpcLayout.header(domain, stack, false, epoch);
    final int nested = records.newest(task, depth, domain);
    final int sp =
        nested < 0 ? records.layout.stackTop(domain, stack) : records.stackPointer(task, nested);
    if (nested < 0) {
      records.claimStack(task, domain, stack);
    }
    records.prepare(task, depth, header, mode(task), sp, machine.cpu(task).stackPointer());
  }

  /** Pushes a frame in the kernel and goes there. */
  void pushKernelFrame(int task, int depth, boolean interrupt) {
    final int below = records.newest(task, depth, Holder.KERNEL);
    final int callerSp = machine.cpu(task).stackPointer();
    final boolean inKernel = memory.current(task) == Holder.KERNEL;
    final int sp = inKernel ? callerSp : records.stackPointer(task, below);
    final int header = XpcLayout.header(Holder.KERNEL, KERNEL_STACK, interrupt, 0);
    records.prepare(task, depth, header, mode(task), sp, callerSp);
    records.depth(task, depth + 1);
    enter(task, Holder.KERNEL, sp);
  }

  private int mode(int task) {
    final int stack = records.layout.stackOf(machine.cpu(task).stackPointer());
    return XpcLayout.header(memory.current(task), stack, false, 0);
  }

  /** Pops the newest frame and goes back to what it was pushed upon. */
  void pop(int task) {
    final int last = records.depth(task) - 1;
    final int header = records.header(task, last);
    records.depth(task, last);
    enter(task, XpcLayout.domain(records.saved(task, last)), records.stackPointer(task, last - 1));
    final int domain = XpcLayout.domain(header);
    if (domain != Holder.KERNEL && !records.inside(task, domain)) {
      records.releaseStack(domain, XpcLayout.stack(header));
    }
  }

  /** Loads page table and stack pointer: follows from a frame, decides nothing. */
  void enter(int task, int space, int sp) {
    if (memory.current(task) != space) {
      memory.switchTo(task, space);
    }
    machine.cpu(task).stackPointer(sp);
  }

  /** Reports a step that has taken effect. */
  Refusal done(String action, int a, int b, int c, int d) {
    if (traced) {
      trace.step(action, a, b, c, d);
    }
    return Refusal.NONE;
  }
}
