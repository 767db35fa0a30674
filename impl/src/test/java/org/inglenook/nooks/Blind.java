package org.inglenook.nooks;

import org.inglenook.driver.Errno;
import org.inglenook.driver.NetworkDriver;

/** A driver that finds no device. */
public final class Blind implements NetworkDriver {
  @Override
  public int init(int device) {
    return Errno.ENODEV;
  }

  @Override
  public int open(int dev) {
    return 0;
  }

  @Override
  public int hardStartXmit(int skb, int dev) {
    return 1;
  }

  @Override
  public int interrupt(int irq, int dev) {
    return 0;
  }

  @Override
  public int getStats(int dev) {
    return 0;
  }

  @Override
  public int stop(int dev) {
    return 0;
  }

  @Override
  public int timer(int dev) {
    return 0;
  }

  @Override
  public int remove(int dev) {
    return 0;
  }
}
