package org.inglenook.kernel;

import org.inglenook.driver.Memory;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.Timers;

/** A driver without a device: counts its timers, and faults on request. */
public final class TickingDriver implements NetworkDriver {
  private final Memory memory;
  private final NetCore netCore;
  private final Timers timers;
  private int ticks;

  /** Links the imports. */
  public TickingDriver(Memory memory, NetCore netCore, Timers timers) {
    this.memory = memory;
    this.netCore = netCore;
    this.timers = timers;
  }

  @Override
  public int init(int pdev) {
    int dev = netCore.allocNetdev(pdev);
    netCore.registerNetdev(dev);
    return dev;
  }

  /** Arms the timer, which arms itself again. */
  @Override
  public int open(int dev) {
    timers.addTimer(dev, 25);
    return 0;
  }

  /** Reads from the address given as a packet. */
  @Override
  public int hardStartXmit(int skb, int dev) {
    return memory.load32(skb);
  }

  /** Divides by the number of timers seen, which is 0 at first. */
  @Override
  public int interrupt(int irq, int dev) {
    return 10 / ticks;
  }

  @Override
  public int getStats(int dev) {
    return ticks;
  }

  @Override
  public int stop(int dev) {
    return 0;
  }

  @Override
  public int timer(int dev) {
    ticks++;
    timers.addTimer(dev, 25);
    return 0;
  }

  @Override
  public int remove(int dev) {
    netCore.unregisterNetdev(dev);
    netCore.freeNetdev(dev);
    return 0;
  }
}
