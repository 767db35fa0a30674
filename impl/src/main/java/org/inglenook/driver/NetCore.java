package org.inglenook.driver;

/**
 * The network core as a driver sees it.
 *
 * <p>Fields of {@code net_device} and {@code sk_buff} are read with plain loads at the offsets of
 * {@link NetDeviceLayout} and {@link SkBuffLayout}. The station address of an interface may be
 * stored in the same way; every other modification is a call (in Linux these are macros and inline
 * functions, which Nooks had turned into calls).
 */
@KernelInterface
public interface NetCore {
  /** Allocates an unregistered {@code net_device} for {@code pdev}; 0 when memory is exhausted. */
  @ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.ALLOCATED, nullable = true)
  int allocNetdev(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /** Frees an unregistered device. */
  void freeNetdev(@ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.RELEASED) int dev);

  /** Makes the interface visible; the kernel may call its entry points from now on. */
  int registerNetdev(
      @ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.SEMANTIC) @Registers int dev);

  /** Withdraws the interface and drops the kernel's references to its entry points. */
  void unregisterNetdev(
      @ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.SEMANTIC) @Withdraws int dev);

  /**
   * Allocates a packet whose data fills at most one page of its own; 0 when memory is exhausted.
   */
  @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.ALLOCATED, nullable = true)
  @Lends(at = SkBuffLayout.HEAD)
  int allocSkb(@ObjectRef(ObjectType.NET_DEVICE) int dev, int bytes);

  /** Frees a packet and its data page. */
  void freeSkb(
      @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.RELEASED)
          @Lends(at = SkBuffLayout.HEAD)
          int skb);

  /** Extends the packet's data by {@code bytes} at its tail; returns the former tail address. */
  @ObjectRef(value = ObjectType.SK_BUFF_DATA, lifetime = Lifetime.SEMANTIC)
  @Writable
  int skbPut(@ObjectRef(ObjectType.SK_BUFF) @Writable({"LENGTH", "TAIL"}) int skb, int bytes);

  /** Hands a received packet to the kernel, which owns it from then on. */
  @Deferrable
  void netifRx(
      @ObjectRef(ObjectType.NET_DEVICE) int dev,
      @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.RELEASED)
          @Lends(at = SkBuffLayout.HEAD)
          int skb);

  /** Lets the kernel send again after {@link #netifStopQueue}. */
  void netifWakeQueue(@ObjectRef(ObjectType.NET_DEVICE) int dev);

  /** Asks the kernel not to call {@code hardStartXmit} until the queue is woken. */
  void netifStopQueue(@ObjectRef(ObjectType.NET_DEVICE) int dev);

  /** Tells the kernel whether the link is up (1) or down (0). */
  @Deferrable
  void netifCarrier(@ObjectRef(ObjectType.NET_DEVICE) int dev, int up);
}
