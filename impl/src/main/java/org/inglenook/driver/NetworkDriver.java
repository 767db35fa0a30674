package org.inglenook.driver;

/**
 * Entry points of a network driver. The kernel calls a driver through this interface only.
 *
 * <p>Every method returns 0 for success or a negative {@link Errno}, unless it says otherwise.
 */
@EntryPoints
public interface NetworkDriver extends Driver {
  /**
   * Probes {@code pdev}, registers its interface and returns the {@code net_device}, or an error.
   */
  @Override
  @ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.SEMANTIC)
  int init(@ObjectRef(value = ObjectType.PCI_DEVICE, lifetime = Lifetime.SEMANTIC) int pdev);

  /** Brings the interface up: rings, buffers, interrupt handler, receiver and transmitter. */
  int open(@ObjectRef(ObjectType.NET_DEVICE) @Kept int dev);

  /**
   * Queues {@code skb} for transmission. Returns 0 when the driver took the packet; nonzero when it
   * did not, and then the packet stays the caller's.
   */
  int hardStartXmit(
      @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.SEMANTIC)
          @HandedOver
          @Lends(at = SkBuffLayout.HEAD)
          int skb,
      @ObjectRef(ObjectType.NET_DEVICE) @Kept int dev);

  /** Serves an interrupt; returns 1 when the device had caused it, else 0. */
  @Override
  @AtLeast(0)
  int interrupt(int irq, @ObjectRef(ObjectType.NET_DEVICE) int dev);

  /** Returns the address of the interface's counters ({@link NetStatsLayout}), or 0. */
  @ObjectRef(value = ObjectType.NET_DEVICE_STATS, nullable = true)
  int getStats(@ObjectRef(ObjectType.NET_DEVICE) int dev);

  /** Takes the interface down and releases what {@link #open} acquired. */
  int stop(@ObjectRef(ObjectType.NET_DEVICE) int dev);

  /** A timer that this driver armed for {@code dev} has fired; the timer no longer exists. */
  @Override
  @Deferrable
  int timer(@ObjectRef(ObjectType.NET_DEVICE) int dev);

  /** Detaches from the device before the driver is unloaded; the interface is down. */
  @Override
  int remove(@ObjectRef(ObjectType.NET_DEVICE) int dev);
}
