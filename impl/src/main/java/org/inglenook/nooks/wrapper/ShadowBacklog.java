package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Memory;
import org.inglenook.driver.ObjectType;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * A driver's shadow of the kernel's receive backlog, in memory of its own domain: {@code netif_rx}
 * appends to it by plain stores, and what is in it is handed to the kernel where the driver crosses
 * next. Between those points the kernel sees nothing of it, not even in an interrupt.
 *
 * <pre>
 *  ring[task]   count, then CAPACITY addresses of packets; one ring for each task
 * </pre>
 *
 * <p>The driver can write anything here, so each address is read once and checked before it counts.
 * What a driver leaves here when it fails is lost with its memory.
 *
 * <p>Source: SOSP 2003, section 4.2: the {@code softnet} queues of Linux 2.4, which Nooks shadows
 * for the sake of performance.
 */
final class ShadowBacklog implements Stateful {
  /** Packets that a ring holds; a driver that receives more crosses earlier. */
  static final int CAPACITY = 64;

  private static final int RING_BYTES = Integer.BYTES * (1 + CAPACITY);
  private static final int PAGES = 1;

  private final Extension extension;
  private final Kernel kernel;
  private final int tasks;
  private int base;

  /** Makes the shadow of a driver that has no memory for it yet. */
  ShadowBacklog(Extension extension, int tasks) {
    if (tasks * RING_BYTES > PAGES << PageLayout.PAGE_SHIFT) {
      throw new IllegalArgumentException("too many tasks for a page of rings: tasks=" + tasks);
    }
    this.extension = extension;
    this.tasks = tasks;
    kernel = extension.kernel();
    kernel.machine().world().register(this);
  }

  /** Gives the next incarnation of the driver empty rings, which it holds from now on. */
  void create() {
    base = extension.holdings().allocateBlock(PAGES, "the shadow of the backlog");
    for (int task = 0; task < tasks; task++) {
      kernel.memory().store(ring(task), 0);
    }
  }

  /** The driver appends a packet, with its own rights. */
  void append(int skb) {
    final Memory memory = kernel.processor();
    final int ring = ring(extension.task());
    if (memory.load32(ring) == CAPACITY) {
      synchronise();
    }
    final int count = memory.load32(ring);
    memory.store32(ring + Integer.BYTES * (1 + count), skb);
    memory.store32(ring, count + 1);
  }

  /** The driver, which is about to cross, hands over what it has appended. */
  void synchronise() {
    final Memory memory = kernel.processor();
    final int ring = ring(extension.task());
    final int count = memory.load32(ring);
    if (count == 0) {
      return;
    }
    if (Integer.compareUnsigned(count, CAPACITY) > 0) {
      throw extension.bad("shadow of the backlog of impossible length: packets=" + count, ring);
    }
    for (int i = 1; i <= count; i++) {
      handOver(memory.load32(ring + Integer.BYTES * i));
    }
    memory.store32(ring, 0);
  }

  private void handOver(int skb) {
    if (extension.holdings().find(ObjectType.SK_BUFF, skb) == 0) {
      throw extension.bad(
          "shadow of the backlog with what is no packet of this driver: address=0x%x"
              .formatted(skb),
          skb);
    }
    extension.deferNow(extension.routine(ReceivedPackets.METHOD), skb);
  }

  /** The driver is gone for good, and its memory with it. */
  void forget() {
    kernel.machine().world().unregister(this);
  }

  private int ring(int task) {
    return base + RING_BYTES * task;
  }

  /** Returns {@code entry} of the driver with its way back over {@link #synchronise}. */
  DriverEntry around(DriverEntry entry) {
    return (a, b, c) -> {
      final int result = entry.invoke(a, b, c);
      synchronise();
      return result;
    };
  }

  @Override
  public Object save() {
    return base;
  }

  @Override
  public void restore(Object saved) {
    base = (Integer) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(base);
  }
}
