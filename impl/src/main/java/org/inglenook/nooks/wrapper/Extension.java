package org.inglenook.nooks.wrapper;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inglenook.driver.ObjectType;
import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.tracker.DomainObjects;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;

/**
 * One isolated driver, as its wrappers see it: how to cross between it and the kernel, now or
 * later, and how it is failed for what it passes; what it has is in its {@link Holdings}. {@link
 * ImportRuntime} and {@link ExportRuntime} make of both what derived wrappers do.
 */
public final class Extension {
  private final Kernel kernel;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final int domain;
  private final int seat;
  private final Holdings holdings;
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
    this.domain = domain;
    this.seat = seat;
    holdings = new Holdings(kernel, lending, tracker, domain, seat);
  }

  /** Takes the memory for versions from the domain: the driver is gone for good. */
  void leave() {
    if (shadow != null) {
      shadow.forget();
    }
    holdings.takeVersions();
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
    return holdings.objects();
  }

  /** Returns what the driver has. */
  Holdings holdings() {
    return holdings;
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
    final int held = holdings.amount(type);
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

  /**
   * A call of the driver passes {@code copy}, which fails the driver unless it has an object of
   * {@code type} there; returns the address that the kernel gets.
   */
  int accept(ObjectType type, int copy) {
    final int object = holdings.objects().accept(task(), KernelTypes.id(type), copy);
    if (object == 0) {
      throw bad(type, "not a %s of this driver: %s".formatted(type, type.at(copy)), copy);
    }
    return object;
  }
}
