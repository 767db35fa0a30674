package org.inglenook.nooks.wrapper;

import org.inglenook.driver.ObjectType;
import org.inglenook.driver.Timers;

/** {@link Timers} for an isolated driver. */
final class TimerWrapper implements Timers {
  private final Extension extension;
  private final Timers kernel;

  TimerWrapper(Extension extension, Timers kernel) {
    this.extension = extension;
    this.kernel = kernel;
  }

  @Override
  public int addTimer(int dev, int milliseconds) {
    extension.enter();
    extension.require(ObjectType.DEVICE, dev);
    final int timer = kernel.addTimer(dev, milliseconds);
    if (timer != 0) {
      extension.holdings().add(ObjectType.TIMER, timer, dev);
    }
    return extension.leave(timer);
  }

  @Override
  public void deleteTimer(int timer) {
    extension.enter();
    extension.require(ObjectType.TIMER, timer);
    extension.holdings().remove(ObjectType.TIMER, timer);
    kernel.deleteTimer(timer);
    extension.leave(0);
  }
}
