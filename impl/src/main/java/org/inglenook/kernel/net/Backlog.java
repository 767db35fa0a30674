package org.inglenook.kernel.net;

import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelList;
import org.inglenook.kernel.core.KernelMemory;

/** Packets between the driver's interrupt and the soft interrupt that works on them. */
public final class Backlog {
  /** Packets the backlog holds ({@code netdev_max_backlog} of Linux 2.4). */
  public static final int LIMIT = 300;

  /** Soft interrupt: packets wait in the backlog. */
  public static final int NET_RX = 1 << 3;

  private static final String NAME = "backlog";

  private final KernelMemory memory;
  private final SkBuffs packets;
  private final int statics;
  private final KernelList queue;

  Backlog(KernelMemory memory, SkBuffs packets, int statics) {
    this.memory = memory;
    this.packets = packets;
    this.statics = statics;
    this.queue = packets.list(NAME, statics + KernelLayout.BACKLOG);
  }

  void create() {
    queue.create();
  }

  /** Takes a packet from {@code dev}; drops it when the backlog is full. */
  public void add(int dev, int skb) {
    packets.check(skb);
    int length = memory.load(statics + KernelLayout.BACKLOG_LENGTH);
    memory.expectRange(NAME, statics, "length", 0, LIMIT, length);
    if (length == LIMIT) {
      memory.add(dev + NetDeviceLayout.RX_DROPPED, 1);
      memory.add(statics + KernelLayout.NET_COUNTERS + NetCountersLayout.BACKLOG_DROPPED, 1);
      packets.free(skb);
      return;
    }
    memory.store(skb + SkBuffLayout.DEV, dev);
    queue.append(skb);
    memory.store(statics + KernelLayout.BACKLOG_LENGTH, length + 1);
    int pending = memory.load(statics + KernelLayout.SOFT_INTERRUPTS);
    memory.store(statics + KernelLayout.SOFT_INTERRUPTS, pending | NET_RX);
  }

  /** Returns the oldest packet, or 0. */
  int take() {
    int skb = queue.takeFirst();
    if (skb != 0) {
      memory.add(statics + KernelLayout.BACKLOG_LENGTH, -1);
    }
    return skb;
  }
}
