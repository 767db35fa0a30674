package org.inglenook.nooks;

import static org.inglenook.hardware.PageLayout.OFFSET_MASK;
import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;

import java.util.Set;
import java.util.TreeSet;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.hardware.Machine;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;
import org.inglenook.nooks.recovery.Conductor;
import org.inglenook.nooks.recovery.IsolatedDriver;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.RecoveryService;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.tracker.TrackedTypes;
import org.inglenook.nooks.tracker.TrackerConfig;
import org.inglenook.nooks.wrapper.Extension;
import org.inglenook.nooks.wrapper.IsolatingLinker;
import org.inglenook.nooks.wrapper.KernelTypes;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.nooks.xpc.XpcConfig;
import org.inglenook.sim.Stateful;

/**
 * The isolation manager put under a booted kernel: it takes its pages from the page map, hooks the
 * kernel's page table, stands before the interrupt entry, and loads drivers into domains.
 */
public final class Isolation {
  /** Most drivers at a time, in all domains together. */
  private static final int DRIVERS = 8;

  private final Kernel kernel;
  private final Nooks nooks;
  private final XpcCalls calls;
  private final Lending lending;
  private final ObjectTracker tracker;
  private final RecoveryService recovery;
  private final boolean idleFlush;
  private boolean shadow;

  /** Puts isolation under {@code kernel}, which has no drivers yet. */
  public Isolation(Kernel kernel) {
    this(kernel, true);
  }

  /** Puts isolation under {@code kernel}, with recovery by {@code options}. */
  public Isolation(Kernel kernel, RecoveryOptions options) {
    this(kernel, true, options);
  }

  /** Puts isolation under {@code kernel}, with or without a flush when idle. */
  public Isolation(Kernel kernel, boolean idleFlush) {
    this(kernel, idleFlush, RecoveryOptions.standard());
  }

  /**
   * Puts isolation under {@code kernel}, which has no drivers yet.
   *
   * @param idleFlush whether deferred calls run when the machine is idle; as published they do not,
   *     and wait for the next crossing, however long that takes
   * @param options how failures are detected and recovered
   */
  public Isolation(Kernel kernel, boolean idleFlush, RecoveryOptions options) {
    this.kernel = kernel;
    this.idleFlush = idleFlush;
    final Machine machine = kernel.machine();
    final XpcConfig config = XpcConfig.standard();
    final int pages = Nooks.pages(machine, config);
    final int base = kernel.pages().allocate(pages, PageMap.DOMAIN);
    if (base == 0) {
      throw new IllegalStateException("no memory for isolation: pages=" + pages);
    }
    nooks = new Nooks(machine, config, base, kernel.map().base());
    nameUses(base >>> PAGE_SHIFT, pages);
    lending = new Lending(nooks.memory(), machine.cpus().size());
    kernel.map().hook(lending::kernelMapChanged);
    tracker = tracker(TrackerConfig.standard(config.tasks(), DRIVERS));
    calls = new XpcCalls(nooks.xpc(), nooks.memory(), machine.world().clock());
    recovery =
        new RecoveryService(kernel, nooks.xpc(), calls, lending, nooks.recoveryBase(), options);
    machine.interrupts().handler((cpu, line) -> calls.interrupt(cpu, line, kernel::interrupt));
  }

  private ObjectTracker tracker(TrackerConfig config) {
    final int base = take(ObjectTracker.bytes(config), Use.DATA);
    final TrackedTypes types = KernelTypes.of(kernel, lending);
    final ObjectTracker made =
        new ObjectTracker(kernel.machine(), nooks.memory().journal(), config, types, base);
    made.boot();
    for (int seat = 1; seat <= config.domains(); seat++) {
      made.assign(seat, take(config.areaBytes(), Use.STACK), take(config.areaBytes(), Use.DATA));
    }
    return made;
  }

  /** The first seat of the tracker that no driver has: one for each driver, whatever its domain. */
  private int freeSeat() {
    final Set<Integer> taken = new TreeSet<>();
    for (int domain = 1; domain <= nooks.memory().domains(); domain++) {
      recovery.drivers(domain).forEach(driver -> taken.add(driver.extension().seat()));
    }
    for (int seat = 1; seat <= DRIVERS; seat++) {
      if (!taken.contains(seat)) {
        return seat;
      }
    }
    throw new IllegalStateException("no room for another driver: drivers=" + DRIVERS);
  }

  /** Takes memory for {@code bytes} bytes from the page map, for good. */
  private int take(int bytes, Use use) {
    final int first = kernel.pages().allocate(pages(bytes), PageMap.DOMAIN);
    if (first == 0) {
      throw new IllegalStateException("no memory for the object tracker: bytes=" + bytes);
    }
    lending.dedicate(first, pages(bytes), use);
    return first;
  }

  private static int pages(int bytes) {
    return (bytes + OFFSET_MASK) >>> PAGE_SHIFT;
  }

  /** What boot left free can be granted; its own pages and the kernel's stay data. */
  private void nameUses(int own, int ownPages) {
    final Memory memory = nooks.memory();
    final int frames = kernel.machine().memory().frames();
    for (int page = kernel.plan().free() >>> PAGE_SHIFT; page < memory.pages(); page++) {
      if (page >= frames) {
        memory.use(page, Use.REGISTERS);
      } else if (page < own || page >= own + ownPages) {
        memory.use(page, Use.BUFFER);
      }
    }
  }

  /**
   * Loads {@code driver} into a domain of its own and makes recovery its manager. No entry point
   * runs. A load that fails has used nothing up. A fault rule with state becomes a part of the
   * world.
   *
   * @throws org.inglenook.driver.load.RejectedDriverException when the class uses what a driver may
   *     not
   * @throws NoMemoryException when memory is exhausted
   * @throws IllegalStateException when every domain has its driver
   */
  public Module load(Class<?> driver, FaultPoint fault) {
    for (int domain = 1; domain <= nooks.memory().domains(); domain++) {
      if (recovery.drivers(domain).isEmpty()) {
        return load(driver, fault, domain);
      }
    }
    throw new IllegalStateException("no domain left: domains=" + nooks.memory().domains());
  }

  /**
   * Loads {@code driver} into {@code domain}, beside the drivers that are there. They trust each
   * other from now on: they fail together, and come back together.
   *
   * @throws org.inglenook.driver.load.RejectedDriverException when the class uses what a driver may
   *     not
   * @throws NoMemoryException when memory is exhausted
   * @throws IllegalStateException when the drivers there have failed
   */
  public Module load(Class<?> driver, FaultPoint fault, int domain) {
    kernel.modules().check(driver, fault);
    if (nooks.xpc().failed(domain)) {
      throw new IllegalStateException("drivers have failed: domain=" + domain);
    }
    final Extension extension =
        new Extension(kernel, nooks.xpc(), calls, lending, tracker, domain, freeSeat());
    final IsolatingLinker linker =
        new IsolatingLinker(extension, nooks.memory().journal(), nooks.xpc(), shadow);
    final Module module = load(driver, linker, fault);
    if (fault instanceof Stateful part) {
      kernel.machine().world().register(part);
    }
    recovery.manage(new IsolatedDriver(driver, extension, linker, fault, module));
    return module;
  }

  private Module load(Class<?> driver, IsolatingLinker linker, FaultPoint fault) {
    try {
      return kernel.modules().load(driver, linker, fault);
    } catch (NoMemoryException | IllegalArgumentException e) {
      linker.unlink();
      throw e;
    }
  }

  /**
   * Unloads a driver that works; its domain is free again if it was the last one there. Returns
   * false if the driver has failed on the way: then it comes back, by recovery.
   *
   * @throws IllegalStateException while it is being recovered, and while a task is inside
   */
  public boolean unload(Module module) {
    return recovery.unload(module);
  }

  /** What is done when the machine has been idle: deferred calls run, failures are recovered. */
  public void idle() {
    for (int domain = 1; domain <= nooks.memory().domains() && idleFlush; domain++) {
      calls.flush(kernel.processor().cpu().id(), domain);
    }
    recovery.run();
  }

  /**
   * Says whether drivers that are loaded from now on keep a shadow of the receive backlog in their
   * own memory, as published, instead of deferring each received packet by itself.
   */
  public void shadowBacklog(boolean kept) {
    shadow = kept;
  }

  /** Returns the mechanisms. */
  public Nooks nooks() {
    return nooks;
  }

  /** Returns the object tracker. */
  public ObjectTracker tracker() {
    return tracker;
  }

  /** Returns who makes recoveries. */
  public Conductor recovery() {
    return recovery.conductor();
  }

  /** Returns all of recovery. */
  public RecoveryService recoveryService() {
    return recovery;
  }
}
