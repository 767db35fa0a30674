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

/**
 * The extension procedure call. Mirrors {@code Xpc.tla}: a method for each action, guards first,
 * then effects. Those by which control passes are in {@link Crossings}, those of calls that wait in
 * {@link DeferredCalls}; here is how an incarnation of a driver ends and the next one begins.
 * {@link XpcCalls} makes calls of them.
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
  private final XpcConfig config;
  private final XpcRecords records;
  private final Crossings crossings;
  private final DeferredCalls deferred;

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
    records = new XpcRecords(machine.memory(), new XpcLayout(base, stackArea, config), config);
    crossings = new Crossings(machine, memory, records);
    deferred = new DeferredCalls(crossings, journal, machine.world());
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

  /** Names who has a say when a task enters a domain. */
  public void watchedBy(EntryWatch watch) {
    crossings.watchedBy(watch);
  }

  /** Returns the steps by which control passes at once. */
  public Crossings crossings() {
    return crossings;
  }

  /** Returns the steps of calls that wait in a queue. */
  public DeferredCalls deferred() {
    return deferred;
  }

  /** Marks the driver in {@code domain} as failed. From here on it has no effect on the kernel. */
  @Action("Xpc!Fail")
  public Refusal fail(int domain) {
    if (failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    records.status(domain, failure(domain));
    return crossings.done("Xpc.Fail", domain, 0, 0, 0);
  }

  /** The same, in one step with the stores that {@code also} adds. */
  public Refusal fail(int domain, Consumer<Journal> also) {
    if (failed(domain)) {
      return Refusal.DRIVER_FAILED;
    }
    together(domain, failure(domain), also);
    return crossings.done("Xpc.Fail", domain, 0, 0, 0);
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
    if (!crossings.mayReturn(task)) {
      return Refusal.NOT_SYNCHRONISED;
    }
    crossings.pop(task);
    return crossings.done("Xpc.Unwind", task, domain, 0, 0);
  }

  /** Begins the next incarnation of a failed driver, whose clean image is loaded. */
  @Action("Xpc!Reload")
  public Refusal reload(int domain) {
    final Refusal refusal = mayReload(domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    records.status(domain, next(domain));
    return crossings.done("Xpc.Reload", domain, 0, 0, 0);
  }

  /** The same, in one step with the stores that {@code also} adds. */
  public Refusal reload(int domain, Consumer<Journal> also) {
    final Refusal refusal = mayReload(domain);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    together(domain, next(domain), also);
    return crossings.done("Xpc.Reload", domain, 0, 0, 0);
  }

  private int failure(int domain) {
    return XpcLayout.status(epoch(domain), true);
  }

  private int next(int domain) {
    return XpcLayout.status(epoch(domain) + 1, false);
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
    return records.failed(domain);
  }

  /** Returns the number of the present incarnation of the driver in {@code domain}. */
  public int epoch(int domain) {
    return records.epoch(domain);
  }

  /** Returns the domain in which {@code task} executes: 0 is the kernel. */
  public int domainOf(int task) {
    return records.domainOf(task);
  }

  /** Returns the stack that {@code task} should use in {@code domain}, or -1 if none is left. */
  public int pickStack(int task, int domain) {
    return records.pickStack(task, domain);
  }

  /** Returns a reader of these records, for views and reports. */
  public XpcState state() {
    return new XpcState(machine, records);
  }

  private boolean vacated(int domain) {
    return !records.anyoneInside(domain)
        && records.queued(domain, TO_KERNEL) == 0
        && records.queued(domain, TO_DRIVER) == 0;
  }
}
