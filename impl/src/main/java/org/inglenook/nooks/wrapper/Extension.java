package org.inglenook.nooks.wrapper;

import static org.inglenook.hardware.PageLayout.OFFSET_MASK;
import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inglenook.driver.ObjectType;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.core.PciDeviceLayout;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.tracker.DomainObjects;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;

/**
 * One isolated driver, as its wrappers see it: its domain, what it holds, and how to cross between
 * it and the kernel. {@link ImportRuntime} and {@link ExportRuntime} make of this what derived
 * wrappers do.
 *
 * <p>Objects have two addresses: that of the kernel's version ({@code object}), and that of the
 * driver's ({@code copy}). Where a type is not copied both are the same; see {@link KernelTypes}.
 */
public final class Extension {
  private final Kernel kernel;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final Lending lending;
  private final int domain;
  private final int seat;
  private final DomainObjects objects;
  private final int versions;
  private final int versionPages;
  private Limits limits = Limits.NONE;
  private final Map<String, Integer> routines = new TreeMap<>();
  private int firstDeferrable;
  private int deferrable;
  private ShadowBacklog shadow;

  /**
   * Makes the wrappers' view of a driver in {@code domain}, which holds nothing yet.
   *
   * @param seat its place in the tracker: drivers that share a domain do not share objects
   */
  public Extension(
      Kernel kernel,
      Xpc xpc,
      XpcCalls calls,
      Lending lending,
      ObjectTracker tracker,
      int domain,
      int seat) {
    this.kernel = kernel;
    this.xpc = xpc;
    this.calls = calls;
    this.lending = lending;
    this.domain = domain;
    this.seat = seat;
    objects = tracker.of(seat, domain);
    versions = tracker.state().copyAddress(seat, 0);
    versionPages = (tracker.state().config().areaBytes() + OFFSET_MASK) >>> PAGE_SHIFT;
    lending.lend(domain, versions, versionPages);
  }

  /** Takes the memory for versions from the domain: the driver is gone for good. */
  void leave() {
    if (shadow != null) {
      shadow.forget();
    }
    lending.takeBack(domain, versions, versionPages);
  }

  /** Returns the driver's place in the tracker. */
  public int seat() {
    return seat;
  }

  /** Returns the number of the domain. */
  public int domain() {
    return domain;
  }

  /** Returns the objects that the driver knows and owns. */
  public DomainObjects objects() {
    return objects;
  }

  /** Says how much the driver may hold from now on. */
  public void limit(Limits most) {
    limits = most;
  }

  /**
   * The driver has got an object of {@code type} by the kernel call that it is in, which fails it
   * if that is more than it may hold.
   */
  void account(ObjectType type) {
    final int most = limits.of(type);
    if (most == Integer.MAX_VALUE) {
      return;
    }
    final boolean pages = type == ObjectType.HEAP_BLOCK || type == ObjectType.DMA_BUFFER;
    final int id = KernelTypes.id(type);
    final int held = pages ? objects.sum(id) : objects.count(id);
    if (held > most) {
      throw calls.failCaller(
          task(),
          domain,
          Kind.RESOURCE_EXCESS,
          0,
          Optional.of(type),
          "too many: type=%s, held=%d, limit=%d".formatted(type, held, most));
    }
  }

  /** Returns whether the driver has failed and is not reloaded yet. */
  public boolean failed() {
    return xpc.failed(domain);
  }

  /** Returns a handle to the present incarnation. */
  public DriverHandle handle() {
    return new DriverHandle(domain, xpc.epoch(domain));
  }

  /** Returns whether {@code handle} leads to a driver that can be called. */
  boolean answers(DriverHandle handle) {
    return handle.epoch() == xpc.epoch(domain) && !xpc.failed(domain);
  }

  Kernel kernel() {
    return kernel;
  }

  XpcCalls calls() {
    return calls;
  }

  /** Returns the task that runs now. */
  int task() {
    return kernel.processor().cpu().id();
  }

  /** The driver crosses into the kernel. */
  void enter() {
    if (shadow != null) {
      shadow.synchronise();
    }
    calls.enterKernel(task(), domain);
  }

  /** The kernel goes back to the driver with {@code result}. */
  int leave(int result) {
    calls.leaveKernel(task(), domain);
    return result;
  }

  /** The driver defers a call of kernel routine {@code routine} about {@code copy}. */
  void defer(int routine, int copy) {
    if (shadow != null && routine == routine(ReceivedPackets.METHOD)) {
      shadow.append(copy);
    } else {
      deferNow(routine, copy);
    }
  }

  void deferNow(int routine, int copy) {
    calls.deferKernelCall(task(), domain, routine, copy);
  }

  /** Gives this incarnation of the driver a shadow of the backlog. */
  void createShadow() {
    if (shadow == null) {
      shadow = new ShadowBacklog(this, xpc.state().config().tasks());
    }
    shadow.create();
  }

  /** Returns {@code entry} with what the driver has to do on its way back. */
  DriverEntry around(DriverEntry entry) {
    return shadow == null ? entry : shadow.around(entry);
  }

  /** Says which routine makes deferred calls of {@code method} whole. */
  void routine(String method, int routine) {
    routines.put(method, routine);
  }

  /** Returns what was said last. */
  int routine(String method) {
    final Integer routine = routines.get(method);
    if (routine == null) {
      throw new IllegalStateException("deferred calls have no routine: method=" + method);
    }
    return routine;
  }

  /**
   * Says what calls that the kernel defers can do, in this incarnation of the driver. Returns the
   * number of the first routine, which is the same for all incarnations.
   */
  int deferrable(DriverEntry... entries) {
    if (deferrable == 0) {
      firstDeferrable = calls.deferredRoutines(entries);
      deferrable = entries.length;
    } else {
      calls.replaceDeferredRoutines(firstDeferrable, entries);
    }
    return firstDeferrable;
  }

  /** Gives back the numbers of routines: the driver has been unloaded. */
  void forgetRoutines() {
    calls.forgetDeferredRoutines(firstDeferrable, deferrable);
    routines.values().forEach(xpc.deferred()::unregister);
  }

  /** Fails the driver for a bad parameter of the kernel call that it is in. */
  RuntimeException bad(String detail, int address) {
    return calls.failCaller(task(), domain, Kind.BAD_PARAMETER, address, detail);
  }

  /** The same for a parameter that ought to be an object of {@code type}. */
  RuntimeException bad(ObjectType type, String detail, int address) {
    return calls.failCaller(task(), domain, Kind.BAD_PARAMETER, address, Optional.of(type), detail);
  }

  /**
   * Fails the driver for what the call that has just ended did; {@code detail} names an address.
   */
  void deceived(String detail, int address) {
    calls.fail(domain, Kind.BAD_PARAMETER, address, detail.formatted(address));
  }

  /** A call into the driver passes {@code object}; returns the address that the driver gets. */
  int in(ObjectType type, int object) {
    return objects.in(task(), KernelTypes.id(type), object);
  }

  /**
   * The call that passed the newest object is over.
   *
   * @param publish whether what the driver has written counts; not if it has failed
   */
  void out(boolean publish) {
    objects.out(task(), publish);
  }

  /** A call into the driver passes {@code object} for good; returns the address it gets. */
  int handOver(ObjectType type, int object, int extra) {
    return objects.handOver(task(), KernelTypes.id(type), object, extra);
  }

  /** The driver refuses {@code object}, which it has: the kernel keeps it. */
  void refused(int object) {
    objects.takeBack(task(), object);
  }

  /**
   * A call of the driver passes {@code copy}, which fails the driver unless it has an object of
   * {@code type} there; returns the address that the kernel gets.
   */
  int accept(ObjectType type, int copy) {
    final int object = objects.accept(task(), KernelTypes.id(type), copy);
    if (object == 0) {
      throw bad(type, "not a %s of this driver: %s".formatted(type, type.at(copy)), copy);
    }
    return object;
  }

  /** The call that accepted the newest object is over. */
  void finish() {
    objects.finish(task());
  }

  /**
   * Gives the driver {@code object} until further notice; returns the address that it gets, or 0
   * when it has more objects than the tracker has room for: then the object is released again.
   */
  int add(ObjectType type, int object, int extra) {
    if (objects.owns(KernelTypes.id(type), object)) {
      objects.note(object, extra);
      return objects.copyOf(object);
    }
    final int copy = objects.add(KernelTypes.id(type), object, extra);
    if (copy == 0) {
      objects.giveBack(KernelTypes.id(type), object, extra);
    }
    return copy;
  }

  /** Takes {@code object} from the driver. */
  void remove(int object) {
    objects.remove(object);
  }

  /** Returns whether the driver has {@code object}. */
  boolean has(ObjectType type, int object) {
    return objects.knows(KernelTypes.id(type), object);
  }

  /** Returns the object that the driver knows as {@code copy}; 0 if it has none of this type. */
  int find(ObjectType type, int copy) {
    return objects.find(KernelTypes.id(type), copy);
  }

  /** Returns the address under which the driver knows {@code object}, which it has. */
  int copyOf(int object) {
    return objects.copyOf(object);
  }

  /** Brings the version that the driver has of {@code object} up to date. */
  void refresh(int object) {
    objects.refresh(task(), object);
  }

  /** Returns the objects of {@code type} that are the driver's own, by address. */
  int[] owned(ObjectType type) {
    return objects.owned(KernelTypes.id(type));
  }

  /** Returns what was noted of {@code object}: pages, owner, or 1 once it is registered. */
  int extra(ObjectType type, int object) {
    return has(type, object) ? objects.extra(object) : 0;
  }

  /** Notes something else of {@code object}, which the driver has. */
  void note(int object, int extra) {
    objects.note(object, extra);
  }

  /** Returns whether this domain holds the page of {@code address}. */
  boolean holdsPage(int address) {
    return lending.holds(domain, address);
  }

  /** Says that from now on a device reaches no page that the driver does not hold. */
  void confine(int pdev) {
    lending.device(domain, kernel.memory().load(pdev + PciDeviceLayout.MASTER));
  }

  /** Lets the driver write {@code pages} pages at {@code first}. */
  void grant(int first, int pages) {
    lending.lend(domain, first, pages);
  }

  /**
   * Gives the driver a block of {@code pages} pages at {@code first}, to write.
   *
   * @throws NoMemoryException when the tracker has no room for it; the block is the kernel's then
   */
  void lendBlock(int first, int pages) {
    grant(first, pages);
    if (objects.add(KernelTypes.id(ObjectType.HEAP_BLOCK), first, pages) == 0) {
      revoke(first, pages);
      throw new NoMemoryException("a block in the tracker: domain=" + domain);
    }
  }

  /**
   * Gives the driver a block that it did not ask for, and cannot free.
   *
   * @param purpose what it is for, for people
   * @throws NoMemoryException when there is none
   */
  int allocateBlock(int pages, String purpose) {
    final int first = kernel.pages().allocate(pages, PageMap.DOMAIN);
    if (first == 0) {
      throw new NoMemoryException(purpose + " of a domain: domain=" + domain);
    }
    try {
      lendBlock(first, pages);
    } catch (NoMemoryException e) {
      kernel.pages().free(first, pages, PageMap.DOMAIN);
      throw e;
    }
    return first;
  }

  /**
   * Takes every block from a driver that never ran.
   *
   * @param kept a block that is not freed
   */
  void takeBlocks(int kept) {
    for (int block : owned(ObjectType.HEAP_BLOCK)) {
      final int pages = objects.extra(block);
      remove(block);
      if (block == kept) {
        revoke(block, pages);
      } else {
        objects.giveBack(KernelTypes.id(ObjectType.HEAP_BLOCK), block, pages);
      }
    }
  }

  /** Makes the pages the kernel's again. */
  void revoke(int first, int pages) {
    lending.takeBack(domain, first, pages);
  }
}
