package org.inglenook.nooks;

import org.inglenook.driver.Memory;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetworkDriver;

/** A driver that finds its device, and cannot bring its interface up. */
public final class Reluctant implements NetworkDriver {
  /** What it answers when it is asked to. */
  static final int ANSWER = -5;

  private final Memory memory;
  private final NetCore net;
  private int dev;

  /** Links the imports. */
  public Reluctant(Memory memory, NetCore net) {
    this.memory = memory;
    this.net = net;
  }

  @Override
  public int init(int device) {
    dev = net.allocNetdev(device);
    net.registerNetdev(dev);
    return dev;
  }

  @Override
  public int open(int opened) {
    return opened == dev ? ANSWER : memory.load32(opened);
  }

  @Override
  public int hardStartXmit(int skb, int to) {
    return 1;
  }

  @Override
  public int interrupt(int irq, int of) {
    return 0;
  }

  @Override
  public int getStats(int of) {
    return 0;
  }

  @Override
  public int stop(int stopped) {
    return 0;
  }

  @Override
  public int timer(int of) {
    return 0;
  }

  @Override
  public int remove(int removed) {
    return 0;
  }
}
