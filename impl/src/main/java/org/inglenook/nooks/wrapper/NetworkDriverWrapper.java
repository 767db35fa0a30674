package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Errno;
import org.inglenook.driver.NetStatsLayout;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.kernel.core.TimerLayout;
import org.inglenook.nooks.wrapper.Holdings.Holding;
import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.DriverHandle;

/**
 * The entry points of an isolated driver as the kernel calls them, of one incarnation. A call that
 * the driver does not survive returns an error.
 */
final class NetworkDriverWrapper implements NetworkDriver {
  /** The number of {@code timer} among the driver's deferred routines. */
  private static final int TIMER = 0;

  private final Extension extension;
  private final DriverHandle handle;
  private final DriverEntry init;
  private final DriverEntry open;
  private final DriverEntry hardStartXmit;
  private final DriverEntry interrupt;
  private final DriverEntry getStats;
  private final DriverEntry stop;
  private final DriverEntry timer;
  private final DriverEntry remove;

  NetworkDriverWrapper(Extension extension, NetworkDriver driver) {
    this.extension = extension;
    handle = extension.handle();
    init = (pdev, unused) -> driver.init(pdev);
    open = (dev, unused) -> driver.open(dev);
    hardStartXmit = driver::hardStartXmit;
    interrupt = driver::interrupt;
    getStats = (dev, unused) -> driver.getStats(dev);
    stop = (dev, unused) -> driver.stop(dev);
    timer = (dev, unused) -> driver.timer(dev);
    remove = (dev, unused) -> driver.remove(dev);
    extension.calls().deferredRoutines(extension.domain(), timer);
  }

  @Override
  public int init(int pdev) {
    extension.giveDevice(pdev);
    final int dev = call(init, pdev, 0);
    return dev <= 0 || extension.holdings().has(ObjectType.NET_DEVICE, dev) ? dev : Errno.ENODEV;
  }

  @Override
  public int open(int dev) {
    final int result = call(open, dev, 0);
    return keeps(dev) ? result : Errno.ENODEV;
  }

  /** A packet that the driver takes down with it counts as taken: recovery releases it. */
  @Override
  public int hardStartXmit(int skb, int dev) {
    if (extension.failed()) {
      return Errno.EBUSY;
    }
    final int page = extension.kernel().memory().load(skb + SkBuffLayout.HEAD);
    extension.lend(ObjectType.SK_BUFF, skb, page, 1);
    final int result = call(hardStartXmit, skb, dev);
    if (extension.failed() || !keeps(dev) || result == 0) {
      return 0;
    }
    if (!extension.holdings().has(ObjectType.SK_BUFF, skb)) {
      extension.deceived("refused a packet that it no longer has: address=0x%x", skb);
      return 0;
    }
    extension.takeBack(ObjectType.SK_BUFF, skb, page, 1);
    return result;
  }

  /**
   * Whether the interface that the kernel goes on to work with is still there; fails the driver.
   */
  private boolean keeps(int dev) {
    final boolean held = extension.holdings().has(ObjectType.NET_DEVICE, dev);
    if (!handle.equals(extension.handle())) {
      return true; // The call was refused: the present incarnation has done nothing.
    }
    if (!held) {
      extension.deceived("gave up the interface that it was called for: address=0x%x", dev);
    }
    return held;
  }

  @Override
  public int interrupt(int irq, int dev) {
    return Math.max(0, call(interrupt, irq, dev));
  }

  /** Returns 0 for counters that the driver does not own in full. */
  @Override
  public int getStats(int dev) {
    final int stats = call(getStats, dev, 0);
    final boolean owned =
        stats > 0
            && (stats & 3) == 0
            && extension.holdsPage(stats)
            && extension.holdsPage(stats + NetStatsLayout.SIZE - 1);
    return owned ? stats : 0;
  }

  @Override
  public int stop(int dev) {
    return call(stop, dev, 0);
  }

  /** Nobody waits for what a timer does: the call is deferred to the next crossing. */
  @Override
  public int timer(int dev) {
    forgetFired();
    final int task = extension.task();
    return extension.calls().deferDriverCall(task, handle, TIMER, dev) ? 0 : call(timer, dev, 0);
  }

  @Override
  public int remove(int dev) {
    return call(remove, dev, 0);
  }

  private int call(DriverEntry entry, int a, int b) {
    return extension.calls().call(extension.task(), handle, entry, a, b);
  }

  /** A timer that has fired is no longer the driver's: the kernel has freed it. */
  private void forgetFired() {
    for (Holding held : extension.holdings().all(ObjectType.TIMER)) {
      if (extension.kernel().memory().load(held.address()) != TimerLayout.MAGIC_VALUE) {
        extension.holdings().remove(ObjectType.TIMER, held.address());
      }
    }
  }
}
