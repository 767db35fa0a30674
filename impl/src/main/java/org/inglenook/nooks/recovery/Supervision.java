package org.inglenook.nooks.recovery;

import org.inglenook.driver.load.LockupFault;
import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.xpc.Supervisor;
import org.inglenook.trace.Refusal;

/**
 * Watches how long tasks are in drivers. At a crossing the kernel sees that a task is late; a loop
 * without a crossing is seen by nobody but a watchdog, which the published system lacks.
 */
final class Supervision implements Supervisor {
  private final Kernel kernel;
  private final Detection detection;
  private final long limit;
  private final boolean watchdog;

  /**
   * Begins to watch.
   *
   * @param limit cycles after which a task in a driver is late
   * @param watchdog whether loops without a crossing are noticed
   */
  Supervision(Kernel kernel, Detection detection, long limit, boolean watchdog) {
    this.kernel = kernel;
    this.detection = detection;
    this.limit = limit;
    this.watchdog = watchdog;
  }

  @Override
  public boolean late(int task, int domain) {
    if (detection.cyclesSinceEntered(task, domain) <= limit) {
      return false;
    }
    detection.tick(domain);
    return detection.cross(task, domain) == Refusal.NONE;
  }

  @Override
  public RuntimeException loops(int domain, LockupFault fault) {
    if (!watchdog) {
      return kernel.panics().of(fault);
    }
    detection.tick(domain);
    return null;
  }
}
