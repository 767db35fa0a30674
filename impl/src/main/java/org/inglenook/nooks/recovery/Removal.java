package org.inglenook.nooks.recovery;

import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.trace.Refusal;

/**
 * Unloads a driver that works, because somebody wants it gone: its devices go down, it detaches
 * from them, and what it still holds is released. A domain whose last driver goes is as it was at
 * boot, but for its incarnation, which old handles must not reach.
 */
final class Removal {
  private final Kernel kernel;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final Drivers drivers;
  private final Recovery recovery;

  Removal(Kernel kernel, Xpc xpc, XpcCalls calls, Drivers drivers, Recovery recovery) {
    this.kernel = kernel;
    this.xpc = xpc;
    this.calls = calls;
    this.drivers = drivers;
    this.recovery = recovery;
  }

  /**
   * Unloads {@code driver}; false if it has failed on the way, and recovery brings it back.
   *
   * @throws IllegalStateException while it is being recovered, and while a task is inside
   */
  boolean unload(IsolatedDriver driver) {
    final int domain = driver.domain();
    requireAtRest(domain);
    calls.flush(kernel.processor().cpu().id(), domain);
    detach(driver);
    if (xpc.failed(domain)) {
      return false;
    }
    release(driver);
    driver.linker().unlink();
    drivers.remove(driver);
    if (!drivers.has(domain)) {
      vacate(domain);
    }
    return true;
  }

  private void requireAtRest(int domain) {
    final boolean inside = xpc.state().anyoneInside(domain);
    if (inside || recovery.state().stage(domain) != Stage.SERVING) {
      throw new IllegalStateException(
          "driver is busy: domain=%d, task inside=%s, stage=%s"
              .formatted(domain, inside, recovery.state().stage(domain)));
    }
  }

  /** What the driver itself has to do: only it can make its device forget the driver's pages. */
  private void detach(IsolatedDriver driver) {
    final int handle = driver.module().handle();
    final int dev = kernel.devices().ofDriver(handle);
    if (dev != 0) {
      kernel.inTask(() -> kernel.devices().suspend(handle));
      kernel.inTask(() -> driver.module().entryPoints().remove(dev));
    }
  }

  private void release(IsolatedDriver driver) {
    final Releaser releaser = drivers.releaser(driver);
    for (Reference reference : Reference.values()) {
      releaser.release(reference);
    }
    releaser.releaseRegisters();
    releaser.setAside();
    kernel.modules().remove(driver.module());
    releaser.releaseAside();
    releaser.forgetDevices();
    if (releaser.holdsAnything()) {
      throw new IllegalStateException("unloaded driver holds something: driver=" + driver.name());
    }
  }

  /** A handle to a driver that was here is refused from now on. */
  private void vacate(int domain) {
    require(xpc.fail(domain), domain);
    require(xpc.reload(domain), domain);
    recovery.forget(domain);
  }

  private static void require(Refusal refusal, int domain) {
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException(
          "domain cannot be vacated: domain=" + domain + ", refusal=" + refusal);
    }
  }
}
