package org.inglenook.nooks.recovery;

import java.util.List;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.nooks.xpc.Fault;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.FaultListener;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.trace.Refusal;

/**
 * Makes recoveries of the steps of {@link Recovery}, one stage after the other, in process context.
 * Everything that it has to know from one stage to the next is in the records, so that a restored
 * world goes on where it was.
 *
 * <p>Source: SOSP 2003, section 4.5. Departures: the task that ran into the failure unwinds at
 * once, and the next incarnation begins in the same domain, which is empty by then. A driver that
 * is given up leaves no interface, handler or timer behind; what its device may still reach stays
 * as it is.
 */
public final class Conductor implements FaultListener {
  private final Kernel kernel;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final Drivers drivers;
  private final RecoveryManager manager;
  private final RecoveryOptions options;
  private final Recovery recovery;
  private final Detection detection;
  private final RecoveryState state;
  private final Timeline timeline;

  Conductor(
      Kernel kernel,
      Xpc xpc,
      XpcCalls calls,
      Drivers drivers,
      RecoverySteps steps,
      RecoveryManager manager,
      RecoveryOptions options) {
    this.kernel = kernel;
    this.xpc = xpc;
    this.calls = calls;
    this.drivers = drivers;
    this.manager = manager;
    this.options = options;
    recovery = steps.recovery();
    detection = steps.detection();
    state = steps.state();
    timeline = new Timeline(kernel.machine().world().clock());
    kernel.machine().world().register(timeline);
  }

  /** Returns what has happened so far. */
  public Timeline timeline() {
    return timeline;
  }

  /** Returns how far each recovery is. */
  public RecoveryState state() {
    return state;
  }

  /** Returns the driver that came first into {@code domain}, in its latest incarnation. */
  public IsolatedDriver driver(int domain) {
    return drivers.get(domain);
  }

  /** Begins the recovery of a driver because a person or program asks for it. */
  public void request(int domain, String why) {
    calls.fail(domain, Kind.REQUEST, 0, why);
  }

  @Override
  public void failed(Fault fault) {
    final int domain = fault.domain();
    final Trigger trigger = Trigger.of(fault.kind());
    require(
        trigger.timely()
            ? detection.notice(domain, trigger.number())
            : detection.detect(domain, trigger.number()),
        "detection",
        domain);
    timeline.add(new Timeline.Entry(fault.cycle(), domain, Stage.DETECTED, describe(fault)));
    manager.reached(domain, Stage.DETECTED);
    require(recovery.mask(domain), "mask", domain);
    reached(domain, Stage.INTERRUPTS_DISABLED, "");
  }

  private static String describe(Fault fault) {
    return "%s in domain %d, incarnation %d: %s"
        .formatted(fault.kind(), fault.domain(), fault.epoch(), fault.detail());
  }

  /** Recovers every failed driver as far as possible now; called in process context. */
  public void run() {
    for (int domain : drivers.domains()) {
      boolean more = true;
      while (more) {
        more = advance(domain);
      }
    }
  }

  /** Takes one stage of the recovery of {@code domain}; false if there is none to take now. */
  public boolean advance(int domain) {
    return switch (state.stage(domain)) {
      case SERVING, GIVEN_UP -> false;
      case DETECTED -> mask(domain);
      case INTERRUPTS_DISABLED -> decide(domain);
      case AGENT -> unwind(domain);
      case UNWOUND -> release(domain);
      case RELEASED -> unload(domain);
      case UNLOADED -> load(domain);
      case RELOADED -> start(domain);
      case STARTED -> releaseDevice(domain);
      case DEVICE_RELEASED -> serve(domain);
    };
  }

  private boolean mask(int domain) {
    done(recovery.mask(domain), domain, Stage.INTERRUPTS_DISABLED, "");
    return true;
  }

  private boolean decide(int domain) {
    final String so = "restarts so far=" + state.restarts(domain);
    Refusal refusal = recovery.decide(domain);
    if (refusal == Refusal.AGENT_NOT_READY && manager.fallsBack()) {
      refusal = recovery.fallback(domain);
    }
    return take(refusal, domain, Stage.AGENT, state.decision(domain).word() + ", " + so);
  }

  private boolean unwind(int domain) {
    cancelDeferred(domain);
    return take(recovery.unwound(domain), domain, Stage.UNWOUND, "");
  }

  private boolean release(int domain) {
    for (IsolatedDriver driver : drivers.in(domain)) {
      drivers.put(driver.wasUp(drivers.releaser(driver).serving() || driver.wasUp()));
    }
    for (Reference reference : Reference.values()) {
      if (drivers.leads(domain, reference)) {
        require(recovery.releaseReference(domain, reference.number()), "release", domain);
      }
    }
    drivers.in(domain).forEach(driver -> drivers.releaser(driver).releaseUnregistered());
    done(recovery.released(domain), domain, Stage.RELEASED, "");
    return true;
  }

  private boolean unload(int domain) {
    for (IsolatedDriver driver : drivers.in(domain)) {
      if (driver.loaded()) {
        unload(driver);
        drivers.put(driver.unloaded());
      }
    }
    drivers.keep(domain, state.restarts(domain) + 1);
    done(recovery.unload(domain), domain, Stage.UNLOADED, "");
    return true;
  }

  private void unload(IsolatedDriver driver) {
    final Releaser releaser = drivers.releaser(driver);
    releaser.releaseRegisters();
    releaser.setAside();
    kernel.modules().remove(driver.module());
  }

  private boolean load(int domain) {
    if (state.decision(domain) == Decision.UNLOAD) {
      done(recovery.giveUp(domain), domain, Stage.GIVEN_UP, "restarts=" + state.restarts(domain));
      return true;
    }
    require(recovery.load(domain), "load", domain);
    reached(domain, Stage.RELOADED, "incarnation=" + xpc.epoch(domain));
    try {
      for (IsolatedDriver driver : drivers.in(domain)) {
        drivers.put(
            driver.with(kernel.modules().load(version(driver), driver.linker(), driver.fault())));
      }
    } catch (NoMemoryException e) {
      request(domain, "driver cannot be loaded: " + e.getMessage());
    }
    return true;
  }

  /** The alternate version is that of the driver whose policy is the domain's. */
  private Class<?> version(IsolatedDriver driver) {
    return state.alternate(driver.domain()) && driver.type() == driver(driver.domain()).type()
        ? manager
            .policy(driver.domain())
            .alternate()
            .<Class<?>>map(options.versions()::get)
            .orElse(driver.type())
        : driver.type();
  }

  /** A driver that fails while it is started is recovered again, from the first stage on. */
  private boolean start(int domain) {
    for (IsolatedDriver driver : drivers.in(domain)) {
      for (int device : drivers.releaser(driver).devices()) {
        kernel.inTask(() -> driver.module().entryPoints().init(device));
      }
    }
    if (state.stage(domain) != Stage.RELOADED) {
      return true;
    }
    final Refusal refusal =
        allFoundTheirDevices(domain) ? recovery.start(domain) : Refusal.NOT_INITIALISED;
    if (refusal == Refusal.NOT_INITIALISED) {
      request(domain, "driver does not start: no device");
      return true;
    }
    require(refusal, "start", domain);
    manager.reached(domain, Stage.STARTED);
    return true;
  }

  /** Until then the device of a driver may still reach what was set aside. */
  private boolean allFoundTheirDevices(int domain) {
    return drivers.in(domain).stream()
        .map(drivers::releaser)
        .allMatch(each -> each.devices().length == 0 || each.leads(Reference.INTERFACE));
  }

  private boolean releaseDevice(int domain) {
    final List<String> released =
        drivers.in(domain).stream().map(each -> drivers.releaser(each).releaseAside()).toList();
    done(
        recovery.releaseDevice(domain), domain, Stage.DEVICE_RELEASED, String.join("; ", released));
    return true;
  }

  private boolean serve(int domain) {
    final int result = open(domain);
    if (state.stage(domain) != Stage.DEVICE_RELEASED) {
      return true; // It has failed again.
    }
    if (result != 0) {
      request(domain, "driver does not start: result=" + result);
      return true;
    }
    done(recovery.serve(domain), domain, Stage.SERVING, "");
    return true;
  }

  /** Opens devices that were in use; returns 0, or what the first driver says that cannot. */
  private int open(int domain) {
    int result = 0;
    for (IsolatedDriver driver : drivers.in(domain)) {
      if (driver.wasUp() && result == 0) {
        final int handle = driver.module().handle();
        result = kernel.inTask(() -> kernel.devices().resume(handle));
      }
      if (result == 0) {
        drivers.put(driver.wasUp(false));
      }
    }
    return result;
  }

  /** Notes that a stage was reached, unless its step has to wait. */
  private boolean take(Refusal refusal, int domain, Stage stage, String detail) {
    if (refusal == Refusal.NOT_VACATED || refusal == Refusal.AGENT_NOT_READY) {
      return false;
    }
    done(refusal, domain, stage, detail);
    return true;
  }

  private void done(Refusal refusal, int domain, Stage stage, String detail) {
    require(refusal, stage.name(), domain);
    reached(domain, stage, detail);
  }

  private void reached(int domain, Stage stage, String detail) {
    timeline.reached(domain, stage, detail);
    manager.reached(domain, stage);
  }

  private void cancelDeferred(int domain) {
    boolean more = true;
    while (more) {
      final Refusal toKernel = xpc.deferred().cancelKernelCall(domain);
      final Refusal toDriver = xpc.deferred().cancelDriverCall(domain);
      more = toKernel == Refusal.NONE || toDriver == Refusal.NONE;
    }
  }

  /** A step that must be possible here: a refusal is a bug of ours. */
  private static void require(Refusal refusal, String step, int domain) {
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException(
          "step is refused: step=" + step + ", domain=" + domain + ", refusal=" + refusal);
    }
  }
}
