package org.inglenook.nooks;

import org.inglenook.driver.Heap;
import org.inglenook.driver.Irqs;
import org.inglenook.driver.Klog;
import org.inglenook.driver.Memory;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.Pci;
import org.inglenook.driver.SkBuffLayout;

/**
 * A driver with the mistakes that the authors of Nooks made by hand, or found. Its interrupt entry
 * takes the number of what it is to do; an address there is a pointer that a user program gave it.
 */
public final class PaperDriver implements NetworkDriver {
  static final int NO_NULL_CHECK = 1;
  static final int UNINITIALISED = 2;
  static final int DOUBLE_FREE = 3;
  static final int ZEROES_FREED_PACKET = 4;
  static final int ZEROES_FREED_PAGES = 5;
  static final int READS_THE_KERNEL = 6;
  static final int WRONG_TYPE = 7;
  static final int RECEIVES_THREE = 8;
  static final int RECEIVES_AND_FAILS = 9;
  static final int CALLS_FOR_EVER = 10;
  static final int HOLDS_A_PACKET = 11;
  static final int RECEIVES_IT = 12;
  static final int STORES_INTO_THE_KERNEL = 13;
  static final int FAILS_WHEN_OPENED = 14;

  /** A word of the kernel's. */
  static final int KERNEL_DATA = 0x3000;

  private static final int BYTES = 100;
  private static final int FIRST_POINTER = 4096;

  private final Memory memory;
  private final NetCore net;
  private final Irqs irqs;
  private final Pci pci;
  private final Heap heap;
  private final Klog klog;
  private int pdev;
  private int packet;
  private int opening;

  /** Links the imports. */
  public PaperDriver(Memory memory, NetCore net, Irqs irqs, Pci pci, Heap heap, Klog klog) {
    this.memory = memory;
    this.net = net;
    this.irqs = irqs;
    this.pci = pci;
    this.heap = heap;
    this.klog = klog;
  }

  @Override
  public int init(int device) {
    pdev = device;
    int dev = net.allocNetdev(device);
    net.registerNetdev(dev);
    return dev;
  }

  @Override
  public int open(int dev) {
    if (opening != 0) {
      memory.store32(KERNEL_DATA, 0xBAD);
    }
    return irqs.requestIrq(pci.irqLine(pdev), dev);
  }

  @Override
  public int interrupt(int deed, int dev) {
    if (deed >= FIRST_POINTER) {
      memory.store32(deed, 1); // The pointer of a user, without a check.
    } else if (deed < RECEIVES_THREE) {
      mistake(deed, dev);
    } else {
      work(deed, dev);
    }
    return 1;
  }

  private void mistake(int deed, int dev) {
    switch (deed) {
      case NO_NULL_CHECK -> memory.store32(heap.kmalloc(1 << 30) + 4, 1);
      case UNINITIALISED -> followOldPointer();
      case DOUBLE_FREE -> freeTwice();
      case ZEROES_FREED_PACKET -> zeroFreedPacket(dev);
      case ZEROES_FREED_PAGES -> zeroFreedPages();
      case READS_THE_KERNEL -> klog.log(deed, memory.load32(KERNEL_DATA), 0);
      case WRONG_TYPE -> net.freeSkb(dev);
      default -> klog.log(deed, 0, 0);
    }
  }

  /** A block holds what its last user left there: a pointer. */
  private void followOldPointer() {
    int first = heap.kmalloc(BYTES);
    memory.store32(first + 64, KERNEL_DATA);
    heap.kfree(first);
    int second = heap.kmalloc(BYTES);
    memory.store32(memory.load32(second + 64), 1);
  }

  private void freeTwice() {
    int block = heap.kmalloc(BYTES);
    heap.kfree(block);
    heap.kfree(block);
  }

  private void zeroFreedPacket(int dev) {
    int skb = net.allocSkb(dev, BYTES);
    int data = memory.load32(skb + SkBuffLayout.HEAD);
    net.freeSkb(skb);
    memory.store32(data, 0);
  }

  private void zeroFreedPages() {
    int page = heap.allocatePages(1);
    heap.freePages(page, 1);
    memory.store32(page, 0);
  }

  private void work(int deed, int dev) {
    switch (deed) {
      case RECEIVES_THREE -> receiveThree(dev);
      case RECEIVES_AND_FAILS -> receiveAndFail(dev);
      case CALLS_FOR_EVER -> callForEver(dev);
      case HOLDS_A_PACKET -> packet = filled(dev);
      case FAILS_WHEN_OPENED -> opening = deed;
      case RECEIVES_IT -> net.netifRx(dev, packet);
      default -> memory.store32(KERNEL_DATA, 0xBAD);
    }
  }

  private int filled(int dev) {
    int skb = net.allocSkb(dev, BYTES);
    net.skbPut(skb, BYTES);
    return skb;
  }

  private void receiveThree(int dev) {
    int first = filled(dev);
    int second = filled(dev);
    int third = filled(dev);
    net.netifRx(dev, first);
    net.netifRx(dev, second);
    net.netifRx(dev, third);
  }

  private void receiveAndFail(int dev) {
    int skb = filled(dev);
    net.netifRx(dev, skb);
    memory.store32(KERNEL_DATA, 0xBAD);
  }

  private void callForEver(int dev) {
    int turns = 1;
    while (turns != 0) {
      net.netifWakeQueue(dev);
      turns |= 1;
    }
  }

  @Override
  public int hardStartXmit(int skb, int dev) {
    net.freeSkb(skb);
    return 0;
  }

  @Override
  public int getStats(int dev) {
    return 0;
  }

  @Override
  public int stop(int dev) {
    irqs.freeIrq(pci.irqLine(pdev), dev);
    return 0;
  }

  @Override
  public int timer(int dev) {
    return 0;
  }

  @Override
  public int remove(int dev) {
    net.unregisterNetdev(dev);
    net.freeNetdev(dev);
    return 0;
  }
}
