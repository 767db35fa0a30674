package org.inglenook.nooks.recovery;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Module;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.wrapper.Holdings.Holding;
import org.inglenook.nooks.xpc.Fault;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.FaultListener;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.nooks.xpc.XpcConfig;
import org.inglenook.trace.Refusal;

/**
 * The restart manager: a failed driver is unwound, what it held is released, and a clean image is
 * loaded in its place. Clients see an error or a stall, and what was in flight is lost.
 *
 * <p>Source: SOSP 2003, section 4.5. Departures: the agent is code of the kernel and its policy is
 * to restart, a limited number of times; policy files come with the rest of recovery. The next
 * incarnation begins in the same domain, which is empty by then. A driver that is given up leaves
 * no interface, handler or timer behind; what its device may still reach stays as it is.
 */
public final class RestartRecovery implements FaultListener {
  /** Restarts of one driver after which it is given up, unless a policy says otherwise. */
  public static final int MAX_RESTARTS = 8;

  private final Kernel kernel;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final Lending lending;
  private final XpcConfig config;
  private final Timeline timeline;
  private final List<IsolatedDriver> drivers = new ArrayList<>();
  private int limit = MAX_RESTARTS;

  /** Makes the manager and begins its timeline. */
  public RestartRecovery(
      Kernel kernel, Xpc xpc, XpcCalls calls, Lending lending, XpcConfig config) {
    this.kernel = kernel;
    this.xpc = xpc;
    this.calls = calls;
    this.lending = lending;
    this.config = config;
    timeline = new Timeline(kernel.machine().world().clock());
    kernel.machine().world().register(timeline);
  }

  /** Sets after how many restarts a driver is given up; {@link #MAX_RESTARTS} at first. */
  public void limit(int restarts) {
    limit = restarts;
  }

  /** Takes charge of {@code driver}. */
  public void manage(IsolatedDriver driver) {
    drivers.add(driver);
  }

  /** Returns what has happened so far. */
  public Timeline timeline() {
    return timeline;
  }

  /** Returns the driver in {@code domain}, in its present incarnation. */
  public IsolatedDriver driver(int domain) {
    for (IsolatedDriver driver : drivers) {
      if (driver.domain() == domain) {
        return driver;
      }
    }
    throw new IllegalArgumentException("no driver in this domain: domain=" + domain);
  }

  @Override
  public void failed(Fault fault) {
    timeline.add(
        new Timeline.Entry(fault.cycle(), fault.domain(), Stage.DETECTED, describe(fault)));
    releaser(driver(fault.domain())).maskInterrupts();
    timeline.reached(fault.domain(), Stage.INTERRUPTS_DISABLED, "");
  }

  private static String describe(Fault fault) {
    return "%s in domain %d, incarnation %d: %s"
        .formatted(fault.kind(), fault.domain(), fault.epoch(), fault.detail());
  }

  /** Recovers every failed driver that no task is inside any more; called in process context. */
  public void run() {
    for (int i = 0; i < drivers.size(); i++) {
      final IsolatedDriver driver = drivers.get(i);
      if (driver.extension().failed() && !givenUp(driver.domain()) && vacated(driver.domain())) {
        drivers.set(i, recover(driver));
      }
    }
  }

  private IsolatedDriver recover(IsolatedDriver driver) {
    final int domain = driver.domain();
    final Releaser releaser = releaser(driver);
    if (restarts(domain) >= limit) {
      cancelDeferred(domain);
      releaser.releaseReferences();
      timeline.reached(domain, Stage.GIVEN_UP, "restarts=" + limit);
      return driver;
    }
    timeline.reached(domain, Stage.AGENT, "restarts so far=" + restarts(domain));
    cancelDeferred(domain);
    timeline.reached(domain, Stage.UNWOUND, "");
    final boolean wasUp = releaser.serving();
    final List<Holding> devices = driver.extension().holdings().all(ObjectType.PCI_DEVICE);
    releaser.releaseReferences();
    releaser.releaseRegisters();
    timeline.reached(domain, Stage.RELEASED, "");
    releaser.releaseDataSection(driver.module().image().dataBase());
    final DeviceAccessible aside = releaser.setAside();
    kernel.modules().unload(driver.module());
    timeline.reached(domain, Stage.UNLOADED, "");
    final IsolatedDriver next = reload(driver, devices);
    releaseDevice(next, releaser, aside);
    serve(next, wasUp);
    return next;
  }

  /** Only a driver that found its device has reset it; before that, the device may still write. */
  private void releaseDevice(IsolatedDriver next, Releaser releaser, DeviceAccessible aside) {
    if (next.extension().failed() || interfaceOf(next) == 0) {
      releaser.putBack(aside);
      return;
    }
    releaser.release(aside);
    timeline.reached(
        next.domain(),
        Stage.DEVICE_RELEASED,
        "packets=%d, blocks=%d".formatted(aside.packets().size(), aside.pages().size()));
  }

  private int interfaceOf(IsolatedDriver driver) {
    return kernel.net().devices().ofDriver(driver.module().handle());
  }

  private IsolatedDriver reload(IsolatedDriver driver, List<Holding> devices) {
    final int domain = driver.domain();
    final Refusal refusal = xpc.reload(domain);
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException("cannot reload: domain=" + domain + ", refusal=" + refusal);
    }
    final Module module = kernel.modules().load(driver.type(), driver.linker(), driver.fault());
    for (Holding device : devices) {
      kernel.inTask(() -> module.entryPoints().init(device.address()));
    }
    timeline.reached(domain, Stage.RELOADED, "incarnation=" + xpc.epoch(domain));
    return driver.with(module);
  }

  private void serve(IsolatedDriver driver, boolean up) {
    final int dev = interfaceOf(driver);
    final int result = up && dev != 0 ? kernel.inTask(() -> kernel.net().devices().open(dev)) : 0;
    if (driver.extension().failed()) {
      return; // It has failed again: the next run recovers it again.
    }
    if (dev == 0 || result != 0) {
      calls.fail(driver.domain(), Kind.REQUEST, dev, "driver does not start: result=" + result);
      return;
    }
    timeline.reached(driver.domain(), Stage.SERVING, "");
  }

  private void cancelDeferred(int domain) {
    boolean more = true;
    while (more) {
      final Refusal toKernel = xpc.cancelKernelCall(domain);
      final Refusal toDriver = xpc.cancelDriverCall(domain);
      more = toKernel == Refusal.NONE || toDriver == Refusal.NONE;
    }
  }

  private boolean vacated(int domain) {
    for (int task = 0; task < config.tasks(); task++) {
      if (xpc.state().inside(task, domain)) {
        return false;
      }
    }
    return true;
  }

  private int restarts(int domain) {
    int count = 0;
    for (Timeline.Entry entry : timeline.entries()) {
      count += entry.domain() == domain && entry.stage() == Stage.AGENT ? 1 : 0;
    }
    return count;
  }

  private boolean givenUp(int domain) {
    for (Timeline.Entry entry : timeline.entries()) {
      if (entry.domain() == domain && entry.stage() == Stage.GIVEN_UP) {
        return true;
      }
    }
    return false;
  }

  private Releaser releaser(IsolatedDriver driver) {
    return new Releaser(kernel, lending, driver.extension());
  }
}
