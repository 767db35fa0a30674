package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Driver;
import org.inglenook.driver.ObjectType;
import org.inglenook.kernel.core.TimerLayout;
import org.inglenook.nooks.wrapper.derive.Before;

/** What is written by hand of the wrappers of all entry points that extend {@link Driver}. */
final class DriverBodies {
  private final Extension extension;
  private final Holdings holdings;

  DriverBodies(Extension extension) {
    this.extension = extension;
    holdings = extension.holdings();
  }

  /** From now on the device reaches no page that its driver does not hold. */
  @Before
  void init(int pdev) {
    holdings.confine(pdev);
  }

  /**
   * A timer that has fired is no longer the driver's, failed or not: the kernel has freed it, and
   * recovery must not free it again.
   */
  @Before(unanswered = true)
  void timer(int dev) {
    for (int timer : holdings.owned(ObjectType.TIMER)) {
      if (extension.kernel().memory().load(timer) != TimerLayout.MAGIC_VALUE) {
        holdings.objects().fire(timer);
      }
    }
  }
}
