package org.inglenook.kernel;

import org.inglenook.driver.Timers;
import org.inglenook.kernel.core.KernelTimers;

/** {@link Timers} on the kernel's timers. */
final class TimerExport implements Timers {
  private final KernelTimers timers;
  private final int handle;

  TimerExport(KernelTimers timers, int handle) {
    this.timers = timers;
    this.handle = handle;
  }

  @Override
  public int addTimer(int dev, int milliseconds) {
    return timers.add(dev, handle, milliseconds);
  }

  @Override
  public void deleteTimer(int timer) {
    timers.delete(timer);
  }
}
