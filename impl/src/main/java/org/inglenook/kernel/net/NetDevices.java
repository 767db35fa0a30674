package org.inglenook.kernel.net;

import org.inglenook.driver.Errno;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.kernel.core.EntryPointTable;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelList;
import org.inglenook.kernel.core.KernelMemory;

/** Network interfaces, and the calls of their drivers' entry points. */
public final class NetDevices {
  /** Magic number of an interface. */
  public static final int MAGIC_VALUE = 0x4E455444;

  /** Largest payload of an Ethernet frame, bytes. */
  public static final int ETHERNET_MTU = 1500;

  static final String NAME = "net_device";

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final EntryPointTable entryPoints;
  private final int statics;
  private final KernelList registered;

  NetDevices(KernelMemory memory, KernelHeap heap, EntryPointTable entryPoints, int statics) {
    this.memory = memory;
    this.heap = heap;
    this.entryPoints = entryPoints;
    this.statics = statics;
    this.registered =
        new KernelList(memory, NAME, statics + KernelLayout.NET_DEVICES, NetDeviceLayout.NEXT);
  }

  void create() {
    registered.create();
  }

  /** Allocates an interface of {@code pdev} whose entry points have handle {@code driver}. */
  public int allocate(int pdev, int driver) {
    int dev = heap.allocate(NetDeviceLayout.SIZE);
    if (dev == 0) {
      return 0;
    }
    memory.clear(dev, NetDeviceLayout.SIZE);
    memory.store(dev + NetDeviceLayout.MAGIC, MAGIC_VALUE);
    memory.store(dev + NetDeviceLayout.PDEV, pdev);
    memory.store(dev + NetDeviceLayout.DRIVER, driver);
    memory.store(dev + NetDeviceLayout.MTU, ETHERNET_MTU);
    registered.poison(dev);
    return dev;
  }

  /** Frees an interface that is not registered. */
  public void free(int dev) {
    check(dev);
    memory.expect(NAME, dev, "next", NetDeviceLayout.NEXT, KernelList.POISON_NEXT);
    memory.store(dev + NetDeviceLayout.MAGIC, 0);
    heap.free(dev);
  }

  /** Makes the interface visible. */
  public int register(int dev) {
    check(dev);
    int index = memory.add(statics + KernelLayout.NET_DEVICE_COUNT, 1);
    memory.store(dev + NetDeviceLayout.INDEX, index);
    registered.append(dev);
    return 0;
  }

  /** Withdraws the interface; from now on the kernel does not call its driver. */
  public void unregister(int dev) {
    check(dev);
    clearFlags(dev, NetDeviceLayout.UP);
    registered.remove(dev);
  }

  /** Brings the interface up through its driver, unless it is up; returns what the driver says. */
  public int open(int dev) {
    if ((flags(dev) & NetDeviceLayout.UP) != 0) {
      return 0;
    }
    int result = driver(dev).open(dev);
    if (result == 0) {
      setFlags(dev, NetDeviceLayout.UP);
    }
    return result;
  }

  /** Takes the interface down through its driver. */
  public int stop(int dev) {
    clearFlags(dev, NetDeviceLayout.UP);
    return driver(dev).stop(dev);
  }

  /** Returns the address of the interface's counters, as its driver gives it. */
  public int stats(int dev) {
    return driver(dev).getStats(dev);
  }

  /**
   * Returns 0 when the interface takes packets, {@link Errno#ENODEV} when it is down, or {@link
   * Errno#EBUSY} when its driver has stopped the queue.
   */
  public int readiness(int dev) {
    int flags = flags(dev);
    if ((flags & NetDeviceLayout.UP) == 0) {
      return Errno.ENODEV;
    }
    return (flags & NetDeviceLayout.QUEUE_STOPPED) != 0 ? Errno.EBUSY : 0;
  }

  /**
   * Hands {@code skb} to the driver. Returns 0 when the driver took it; a negative number when the
   * interface is down, stopped or refused, and then the packet stays the caller's.
   */
  public int transmit(int dev, int skb) {
    int ready = readiness(dev);
    if (ready != 0) {
      return ready;
    }
    int result = driver(dev).hardStartXmit(skb, dev);
    if (result != 0) {
      memory.add(dev + NetDeviceLayout.TX_REFUSED, 1);
      return Errno.EBUSY;
    }
    return 0;
  }

  /** Returns the entry points of the interface's driver. */
  public NetworkDriver driver(int dev) {
    check(dev);
    return entryPoints.follow(NetworkDriver.class, NAME, dev, NetDeviceLayout.DRIVER);
  }

  /** Returns the first interface that is up, or 0. */
  public int firstUp() {
    int dev = registered.first();
    while (dev != 0 && (flags(dev) & NetDeviceLayout.UP) == 0) {
      dev = registered.next(dev);
    }
    return dev;
  }

  /** Returns the first registered interface of the driver with this handle, or 0. */
  public int ofDriver(int driver) {
    int dev = registered.first();
    while (dev != 0 && memory.load(dev + NetDeviceLayout.DRIVER) != driver) {
      dev = registered.next(dev);
    }
    return dev;
  }

  /** Returns the flags of the interface. */
  public int flags(int dev) {
    check(dev);
    return memory.load(dev + NetDeviceLayout.FLAGS);
  }

  /** Sets flags. */
  public void setFlags(int dev, int flags) {
    memory.store(dev + NetDeviceLayout.FLAGS, flags(dev) | flags);
  }

  /** Clears flags. */
  public void clearFlags(int dev, int flags) {
    memory.store(dev + NetDeviceLayout.FLAGS, flags(dev) & ~flags);
  }

  /** Checks the magic number. */
  public void check(int dev) {
    memory.expectMagic(NAME, dev, MAGIC_VALUE);
  }
}
