package org.inglenook.nooks.xpc;

import static org.inglenook.nooks.xpc.XpcLayout.KERNEL_STACK;
import static org.inglenook.nooks.xpc.XpcLayout.TO_DRIVER;
import static org.inglenook.nooks.xpc.XpcLayout.TO_KERNEL;

import java.util.function.Consumer;
import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/**
 * The steps of an extension procedure call, of deferred calls, and of leaving a failed domain.
 * Mirrors {@code Xpc.tla}: a method for each action, guards first, then effects. {@link XpcCalls}
 * makes calls of them.
 *
 * <p>Each step takes effect by one store, and what the processor has to load follows from it: see
 * {@link #settle}. Nothing here allocates.
 *
 * <p>Departures from the published system: handles carry the incarnation they were made for, both
 * deferred queues are kernel memory, and {@link XpcCalls#flush} runs them when nobody crosses.
 */
public final class Xpc {
  private final Machine machine;
  private final Memory memory;
  private final Journal journal;
  private final Trace trace;
  private final boolean traced;
  private final XpcConfig config;
  private final XpcRecords records;
  private final RoutineTable<DeferredRoutine> routines = new RoutineTable<>();
  private final RoutineTable<DriverEntry> entries = new RoutineTable<>();

  /**
   * Makes the service.
   *
   * @param base first physical address of its records, a multiple of 4; see {@link #bytes}
   * @param stackArea first address of the stacks, page aligned; see {@link #stackPages}
   */
  public Xpc(Machine machine, Memory memory, XpcConfig config, int base, int stackArea) {
    this.machine = machine;
    this.memory = memory;
    this.config = config;
    journal = memory.journal();
    trace = machine.trace();
    traced = trace != Trace.OFF;
    records = new XpcRecords(machine.memory(), new XpcLayout(base, stackArea, config), config);
    machine.world().register(routines);
    machine.world().register(entries);
  }

  /** Returns how many bytes the records take. */
  public static int bytes(XpcConfig config) {
    return new XpcLayout(0, 0, config).end();
  }

  /** Returns how many pages the stacks take. */
  public static int stackPages(XpcConfig config) {
    return config.domains() * config.stacks() + config.tasks();
  }

  /** Puts every task into the kernel, on its own stack; done once, at boot. */
  public void boot() {
    for (int task = 0; task < config.tasks(); task++) {
      final int top = records.layout.kernelStackTop(task);
      machine.cpu(task).stackPointer(top);
      records.begin(task, XpcLayout.header(Holder.KERNEL, KERNEL_STACK, false, 0), top);
    }
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

  /** Task {@code task} calls driver {@code domain}, by a handle for {@code epoch}. */
  @Action("Xpc!DriverCall")
  public Refusal driverCall(int task, int domain, int epoch, int stack) {
    if (domainOf(task) != Holder.KERNEL) {
      return Refusal.NOT_IN_KERNEL;
    }
    final Refusal refusal = pushDriverFrame(task, domain, epoch, stack);
    return refusal == Refusal.NONE && traced
        ? done("Xpc.DriverCall", task, domain, epoch, stack)
        : refusal;
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
    final int caller = domainOf(task);
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
    return traced ? done("Xpc.KernelCall", task, domain, 0, 0) : Refusal.NONE;
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
    return traced ? done("Xpc.DriverReturn", task, domain, 0, 0) : Refusal.NONE;
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
    return traced ? done("Xpc.KernelReturn", task, 0, 0, 0) : Refusal.NONE;
  }

  /** The driver queues the call of a kernel routine about {@code buffer}. */
  public Refusal deferKernelCall(int task, int domain, int routine, int buffer) {
    if (domainOf(task) != domain) {
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
    final int here = domainOf(task);
    if (here != Holder.KERNEL && here != domain) {
      return Refusal.NOT_IN_KERNEL;
    }
    if (failed(domain)) {
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
    return done("Xpc.RunKernelCall", task, domain, 0, 0);
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
    if (domainOf(task) != Holder.KERNEL) {
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
    if (domainOf(task) != Holder.KERNEL) {
      return Refusal.NOT_IN_KERNEL;
    }
    final Refusal refusal = mayEnter(task, domain, stack);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (records.queued(domain, TO_DRIVER) == 0) {
      return Refusal.QUEUE_EMPTY;
    }
    final int depth = records.depth(task);
    final int call = records.queuedCall(domain, TO_DRIVER, 0);
    prepareDriverFrame(task, depth, domain, records.epochOf(call), stack);
    journal.begin();
    dropOldest(domain, TO_DRIVER);
    journal.store32(records.layout.depth(task), depth + 1);
    journal.commit();
    records.unchain(call);
    enter(task, domain, records.stackPointer(task, depth));
    return done("Xpc.RunDriverCall", task, domain, stack, 0);
  }

  /** Drops the oldest call into a failed driver. */
  @Action("Xpc!CancelDriverCall")
  public Refusal cancelDriverCall(int domain) {
    return cancel(domain, TO_DRIVER, "Xpc.CancelDriverCall");
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

  /** Marks the driver in {@code domain} as failed. From here on it has no effect on the kernel. */
  @Action("Xpc!Fail")
  public Refusal fail(int domain) {
    if (failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    records.memory.store32(records.layout.status(domain), epoch(domain) << 1 | 1);
    return done("Xpc.Fail", domain, 0, 0, 0);
  }

  /** The same, in one step with the stores that {@code also} adds. */
  public Refusal fail(int domain, Consumer<Journal> also) {
    if (failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    together(domain, epoch(domain) << 1 | 1, also);
    return done("Xpc.Fail", domain, 0, 0, 0);
  }

  /** Discards the newest frame of {@code task}, which belongs to a failed driver. */
  @Action("Xpc!Unwind")
  public Refusal unwind(int task, int domain) {
    if (domainOf(task) != domain) {
      return Refusal.NOT_IN_DOMAIN;
    }
    if (!failed(domain)) {
      return Refusal.DRIVER_ALIVE;
    }
    if (!mayReturn(task)) {
      return Refusal.NOT_SYNCHRONISED;
    }
    pop(task);
    return done("Xpc.Unwind", task, domain, 0, 0);
  }

  /** Begins the next incarnation of a failed driver, whose clean image is loaded. */
  @Action("Xpc!Reload")
  public Refusal reload(int domain) {
    final Refusal refusal = mayReload(domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    records.memory.store32(records.layout.status(domain), (epoch(domain) + 1) << 1);
    return done("Xpc.Reload", domain, 0, 0, 0);
  }

  /** The same, in one step with the stores that {@code also} adds. */
  public Refusal reload(int domain, Consumer<Journal> also) {
    final Refusal refusal = mayReload(domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    together(domain, (epoch(domain) + 1) << 1, also);
    return done("Xpc.Reload", domain, 0, 0, 0);
  }

  private Refusal mayReload(int domain) {
    if (!failed(domain)) {
      return Refusal.DRIVER_ALIVE;
    }
    return vacated(domain) ? Refusal.NONE : Refusal.NOT_VACATED;
  }

  private void together(int domain, int status, Consumer<Journal> also) {
    journal.begin();
    journal.store32(records.layout.status(domain), status);
    also.accept(journal);
    journal.commit();
  }

  /**
   * Finishes what a trap has interrupted: a committed step is carried out, stacks without a frame
   * go back to their pool, calls in no queue leave their chains, and each processor loads the mode
   * of its task's newest frame.
   */
  public void settle() {
    memory.settle();
    records.unchainForgotten();
    for (int task = 0; task < config.tasks(); task++) {
      records.releaseUnusedStacks(task);
      final int top = records.depth(task) - 1;
      final int header = records.header(task, top);
      if (memory.current(task) != XpcLayout.domain(header)) {
        memory.switchTo(task, XpcLayout.domain(header));
      }
      final Cpu cpu = machine.cpu(task);
      if (records.layout.stackOf(cpu.stackPointer()) != XpcLayout.stack(header)) {
        cpu.stackPointer(records.stackPointer(task, top));
      }
    }
  }

  /** Returns whether the driver in {@code domain} has failed. */
  public boolean failed(int domain) {
    return (records.memory.load32(records.layout.status(domain)) & 1) != 0;
  }

  /** Returns the number of the present incarnation of the driver in {@code domain}. */
  public int epoch(int domain) {
    return records.memory.load32(records.layout.status(domain)) >>> 1;
  }

  /** Returns the domain in which {@code task} executes: 0 is the kernel. */
  public int domainOf(int task) {
    return XpcLayout.domain(records.top(task));
  }

  /** Returns the stack that {@code task} should use in {@code domain}, or -1 if none is left. */
  public int pickStack(int task, int domain) {
    return records.pickStack(task, domain);
  }

  /** Returns a reader of these records, for views and reports. */
  public XpcState state() {
    return new XpcState(machine, records);
  }

  private Refusal pushDriverFrame(int task, int domain, int epoch, int stack) {
    final Refusal refusal = mayEnter(task, domain, stack);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (epoch != epoch(domain)) {
      return Refusal.STALE_EPOCH;
    }
    if (records.queued(domain, TO_DRIVER) != 0) {
      return Refusal.DEFERRED_FIRST;
    }
    final int depth = records.depth(task);
    prepareDriverFrame(task, depth, domain, epoch, stack);
    records.depth(task, depth + 1);
    enter(task, domain, records.stackPointer(task, depth));
    return Refusal.NONE;
  }

  private Refusal mayEnter(int task, int domain, int stack) {
    if (failed(domain)) {
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

  /** Returns whether the page table is in order to which the newest frame goes back. */
  private boolean mayReturn(int task) {
    return memory.mayEnter(XpcLayout.domain(records.saved(task, records.depth(task) - 1)));
  }

  private Refusal mayLeave(int task, int domain) {
    if (domainOf(task) != domain) {
      return Refusal.NOT_IN_DOMAIN;
    }
    if (failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    return records.queued(domain, TO_KERNEL) == 0 ? Refusal.NONE : Refusal.DEFERRED_FIRST;
  }

  private void prepareDriverFrame(int task, int depth, int domain, int epoch, int stack) {
    final int header = XpcLayout.header(domain, stack, false, epoch);
    final int nested = records.newest(task, depth, domain);
    final int sp =
        nested < 0 ? records.layout.stackTop(domain, stack) : records.stackPointer(task, nested);
    if (nested < 0) {
      records.claimStack(task, domain, stack);
    }
    records.prepare(task, depth, header, mode(task), sp, machine.cpu(task).stackPointer());
  }

  private void pushKernelFrame(int task, int depth, boolean interrupt) {
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

  private void pop(int task) {
    final int last = records.depth(task) - 1;
    final int header = records.header(task, last);
    records.depth(task, last);
    enter(task, XpcLayout.domain(records.saved(task, last)), records.stackPointer(task, last - 1));
    final int domain = XpcLayout.domain(header);
    if (domain != Holder.KERNEL && !records.inside(task, domain)) {
      records.releaseStack(domain, XpcLayout.stack(header));
    }
  }

  private void enter(int task, int space, int sp) {
    if (memory.current(task) != space) {
      memory.switchTo(task, space);
    }
    machine.cpu(task).stackPointer(sp);
  }

  private Refusal defer(
      int task, int domain, int direction, int routine, int buffer, String action) {
    if (failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    if (records.queueFull(domain, direction)) {
      return Refusal.QUEUE_FULL;
    }
    if (records.anyAbout(buffer)) {
      return Refusal.ALREADY_QUEUED;
    }
    records.append(domain, direction, routine, buffer, epoch(domain));
    return done(action, task, domain, buffer, 0);
  }

  private Refusal cancel(int domain, int direction, String action) {
    if (!failed(domain)) {
      return Refusal.DRIVER_ALIVE;
    }
    if (records.queued(domain, direction) == 0) {
      return Refusal.QUEUE_EMPTY;
    }
    final int call = records.queuedCall(domain, direction, 0);
    records.memory.store32(
        records.headAddress(domain, direction), records.headAfter(domain, direction));
    records.unchain(call);
    return done(action, domain, 0, 0, 0);
  }

  private void dropOldest(int domain, int direction) {
    journal.store32(records.headAddress(domain, direction), records.headAfter(domain, direction));
  }

  private boolean vacated(int domain) {
    for (int task = 0; task < config.tasks(); task++) {
      if (records.inside(task, domain)) {
        return false;
      }
    }
    return records.queued(domain, TO_KERNEL) == 0 && records.queued(domain, TO_DRIVER) == 0;
  }

  private Refusal done(String action, int a, int b, int c, int d) {
    if (traced) {
      trace.step(action, a, b, c, d);
    }
    return Refusal.NONE;
  }
}
