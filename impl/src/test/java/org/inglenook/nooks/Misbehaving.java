package org.inglenook.nooks;

import org.inglenook.driver.Heap;
import org.inglenook.driver.Irqs;
import org.inglenook.driver.Klog;
import org.inglenook.driver.Memory;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.Pci;
import org.inglenook.driver.Timers;

/** A driver that does one wrong thing on request: its interrupt entry takes the number of it. */
public final class Misbehaving implements NetworkDriver {
  private static final int NOTHING = 0x1234;

  private final Memory memory;
  private final NetCore net;
  private final Irqs irqs;
  private final Pci pci;
  private final Heap heap;
  private final Timers timers;
  private final Klog klog;
  private int pdev;
  private int lines;
  private int registers;
  private int block;
  private int ticking;
  private int opening;
  private int sending;

  /** Links the imports. */
  public Misbehaving(
      Memory memory, NetCore net, Irqs irqs, Pci pci, Heap heap, Timers timers, Klog klog) {
    this.memory = memory;
    this.net = net;
    this.irqs = irqs;
    this.pci = pci;
    this.heap = heap;
    this.timers = timers;
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
      withdraw(dev);
      return 0;
    }
    lines = pci.irqLine(pdev);
    irqs.requestIrq(lines, dev);
    registers = pci.mapRegisters(pdev);
    ticking = timers.addTimer(dev, 1000);
    block = heap.kmalloc(64);
    heap.allocatePages(2);
    return 0;
  }

  /** Takes back an interface that the kernel is working on. */
  private void withdraw(int dev) {
    irqs.freeIrq(lines, dev);
    timers.deleteTimer(ticking);
    net.unregisterNetdev(dev);
    net.freeNetdev(dev);
  }

  @Override
  public int interrupt(int deed, int dev) {
    if (deed < 20) {
      network(deed, dev);
    } else if (deed < 40) {
      resources(deed, dev);
    } else if (deed < 50) {
      return execution(deed);
    } else {
      more(deed, dev);
    }
    return 1;
  }

  private void more(int deed, int dev) {
    switch (deed) {
      case 50 -> irqs.freeIrq(lines, net.allocNetdev(pdev));
      case 51 -> opening = deed;
      case 52, 53, 54, 60 -> sending = deed;
      case 55 -> pci.unmapDma(pdev, -4096);
      case 56 -> pci.mapDma(pdev, registers);
      case 57 -> askForEver(deed);
      case 58 -> hoard(deed);
      case 59 -> withdrawBeforeItsHandler(dev);
      case 61 -> withdraw(dev);
      default -> klog.log(deed, 0, 0);
    }
  }

  /** Calls the kernel again and again, and does not come back. */
  private void askForEver(int from) {
    int turns = from;
    while (turns != 0) {
      turns |= 1 + pci.irqLine(pdev);
    }
  }

  private void hoard(int timers) {
    int dev = net.allocNetdev(pdev);
    for (int i = 0; i < timers; i++) {
      this.timers.addTimer(dev, 1000);
    }
  }

  private void withdrawBeforeItsHandler(int dev) {
    net.unregisterNetdev(dev);
    net.freeNetdev(dev);
  }

  private void network(int deed, int dev) {
    switch (deed) {
      case 1 -> net.allocNetdev(NOTHING);
      case 2 -> net.freeNetdev(NOTHING);
      case 3 -> net.freeNetdev(dev);
      case 5 -> net.registerNetdev(NOTHING);
      case 6 -> net.registerNetdev(dev);
      case 7 -> net.unregisterNetdev(NOTHING);
      case 8 -> net.unregisterNetdev(net.allocNetdev(pdev));
      case 9 -> net.allocSkb(NOTHING, 100);
      case 10 -> net.freeSkb(NOTHING);
      case 11 -> net.skbPut(NOTHING, 1);
      case 12 -> net.skbPut(net.allocSkb(dev, 100), 5000);
      case 13 -> net.skbPut(net.allocSkb(dev, 100), -1);
      case 14 -> net.netifRx(dev, NOTHING);
      case 15 -> net.netifWakeQueue(NOTHING);
      case 16 -> net.netifStopQueue(NOTHING);
      case 17 -> net.netifCarrier(NOTHING, 1);
      case 18 -> receiveTwice(net.allocSkb(dev, 100), dev);
      default -> klog.log(deed, 0, 0);
    }
  }

  private void receiveTwice(int skb, int dev) {
    net.netifRx(dev, skb);
    net.netifRx(dev, skb);
    klog.log(0, 0, 0);
  }

  private void resources(int deed, int dev) {
    switch (deed) {
      case 20 -> irqs.requestIrq(lines, NOTHING);
      case 21 -> irqs.requestIrq(0, dev);
      case 22 -> irqs.requestIrq(lines, dev);
      case 23 -> irqs.freeIrq(lines + 1, dev);
      case 24 -> pci.irqLine(NOTHING);
      case 25 -> pci.mapRegisters(NOTHING);
      case 26 -> pci.mapRegisters(pdev);
      case 27 -> pci.unmapRegisters(NOTHING);
      case 28 -> pci.enableBusMaster(NOTHING);
      case 29 -> pci.mapDma(NOTHING, block);
      case 30 -> pci.mapDma(pdev, 0x3000);
      case 31 -> pci.unmapDma(NOTHING, block);
      case 32 -> freeTwice();
      case 33 -> heap.kfree(NOTHING);
      case 34 -> heap.freePages(NOTHING, 1);
      case 35 -> heap.freePages(heap.allocatePages(2), 1);
      case 36 -> heap.freePages(block & -4096, 4);
      case 37 -> timers.addTimer(NOTHING, 10);
      case 38 -> timers.deleteTimer(NOTHING);
      default -> spoilHeap();
    }
  }

  private void freeTwice() {
    heap.kfree(block);
    heap.kfree(block);
  }

  /** Makes the header of a block name a block before it that lies in the kernel. */
  private void spoilHeap() {
    int second = heap.kmalloc(64);
    memory.store32(second - 8, 0x3000);
    heap.kfree(second);
  }

  private int execution(int deed) {
    switch (deed) {
      case 40 -> memory.store32(0x3000, 1);
      case 41 -> klog.log(10 / (deed - 41), 0, 0);
      case 42 -> descend(deed);
      case 43 -> spin(deed);
      default -> memory.load32(-4096);
    }
    return 1;
  }

  private int descend(int levels) {
    return levels == 0 ? 0 : descend(levels + 1) + levels;
  }

  private int spin(int from) {
    int turns = from;
    while (turns != 0) {
      turns |= 1;
    }
    return turns;
  }

  @Override
  public int hardStartXmit(int skb, int dev) {
    switch (sending) {
      case 52 -> net.freeSkb(skb);
      case 53 -> net.netifRx(dev, skb);
      case 54 -> withdraw(dev);
      default -> klog.log(sending, 0, 0);
    }
    return sending == 60 ? 0 : 1; // 60: takes every packet, and keeps it.
  }

  @Override
  public int getStats(int dev) {
    return 0x3000;
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
