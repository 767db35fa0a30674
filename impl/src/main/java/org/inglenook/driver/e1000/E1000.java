package org.inglenook.driver.e1000;

import org.inglenook.driver.Errno;
import org.inglenook.driver.Heap;
import org.inglenook.driver.Irqs;
import org.inglenook.driver.Klog;
import org.inglenook.driver.Memory;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.NetStatsLayout;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.Pci;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.driver.Timers;
import org.inglenook.hardware.net.DescriptorLayout;
import org.inglenook.hardware.net.EthernetRegisters;

/**
 * Driver of one {@link org.inglenook.hardware.net.EthernetController}.
 *
 * <p>Each ring is a page of descriptors and a heap block with the packet behind each descriptor, 0
 * where there is none. Indices run from 0 to the length of their ring.
 *
 * <pre>
 *  receive    rxClean ... rxFill - 1   owned by the controller, a packet behind each
 *             rxFill  ... rxClean - 1  empty, at least one
 *  transmit   txClean ... txFill - 1   owned by the controller, a packet behind each
 *             txFill  ... txClean - 1  empty, at least one
 * </pre>
 *
 * <p>Source: Intel's Software Developer's Manual for the controllers, chapters 3, 13 and 14; the
 * division into entry points is that of Linux 2.4.
 */
public final class E1000 implements NetworkDriver {
  /** Log message: the link went up (1) or down (0). */
  public static final int MESSAGE_LINK = 1;

  /** Log message: the transmitter hangs; index of the descriptor, and head of the ring. */
  public static final int MESSAGE_TRANSMIT_HANG = 2;

  /** Log message: no memory for a receive buffer. */
  public static final int MESSAGE_NO_BUFFER = 3;

  private static final int RX_COUNT = 32;
  private static final int TX_COUNT = 32;
  private static final int WATCHDOG_MILLISECONDS = 2000;
  private static final int CAUSES =
      EthernetRegisters.CAUSE_TXDW
          | EthernetRegisters.CAUSE_LSC
          | EthernetRegisters.CAUSE_RXDMT0
          | EthernetRegisters.CAUSE_RXO
          | EthernetRegisters.CAUSE_RXT0;

  private final Memory memory;
  private final Heap heap;
  private final Pci pci;
  private final Irqs irqs;
  private final NetCore netCore;
  private final Timers timers;
  private final Klog klog;

  // The device.
  private int device;
  private int registers;
  private int irq;
  private int stats;
  private int watchdog;
  private boolean linkUp;

  // The receive ring.
  private int rxRing;
  private int rxPackets;
  private int rxClean;
  private int rxFill;

  // The transmit ring.
  private int txRing;
  private int txPackets;
  private int txClean;
  private int txFill;
  private int txWatched = -1;

  /** Links the imports. */
  public E1000(
      Memory memory, Heap heap, Pci pci, Irqs irqs, NetCore netCore, Timers timers, Klog klog) {
    this.memory = memory;
    this.heap = heap;
    this.pci = pci;
    this.irqs = irqs;
    this.netCore = netCore;
    this.timers = timers;
    this.klog = klog;
  }

  @Override
  public int init(int pdev) {
    device = pdev;
    irq = pci.irqLine(pdev);
    registers = pci.mapRegisters(pdev);
    if (registers == 0) {
      return Errno.ENODEV;
    }
    stats = heap.kmalloc(NetStatsLayout.SIZE);
    int dev = stats == 0 ? 0 : netCore.allocNetdev(pdev);
    if (dev == 0) {
      heap.kfree(stats);
      pci.unmapRegisters(registers);
      return Errno.ENOMEM;
    }
    clear(stats, NetStatsLayout.SIZE);
    pci.enableBusMaster(pdev);
    write(EthernetRegisters.CTRL, EthernetRegisters.CTRL_RST);
    write(EthernetRegisters.IMC, -1);
    memory.store32(dev + NetDeviceLayout.ADDRESS_LOW, read(EthernetRegisters.RAL));
    memory.store32(dev + NetDeviceLayout.ADDRESS_HIGH, read(EthernetRegisters.RAH) & 0xFFFF);
    int result = netCore.registerNetdev(dev);
    return result == 0 ? dev : result;
  }

  @Override
  public int open(int dev) {
    if (!allocateRings()) {
      freeRings();
      return Errno.ENOMEM;
    }
    configureTransmit();
    configureReceive(dev);
    int result = irqs.requestIrq(irq, dev);
    if (result != 0) {
      down();
      return result;
    }
    watchdog = timers.addTimer(dev, WATCHDOG_MILLISECONDS);
    write(EthernetRegisters.CTRL, EthernetRegisters.CTRL_SLU);
    write(EthernetRegisters.IMS, CAUSES);
    return 0;
  }

  @Override
  public int stop(int dev) {
    write(EthernetRegisters.IMC, -1);
    irqs.freeIrq(irq, dev);
    if (watchdog != 0) {
      timers.deleteTimer(watchdog);
      watchdog = 0;
    }
    netCore.netifStopQueue(dev);
    updateStats();
    down();
    setLink(dev, false);
    return 0;
  }

  @Override
  public int remove(int dev) {
    netCore.unregisterNetdev(dev);
    netCore.freeNetdev(dev);
    heap.kfree(stats);
    stats = 0;
    pci.unmapRegisters(registers);
    registers = 0;
    return 0;
  }

  @Override
  public int hardStartXmit(int skb, int dev) {
    int next = after(txFill, TX_COUNT);
    if (next == txClean) {
      netCore.netifStopQueue(dev);
      return 1;
    }
    int length = memory.load32(skb + SkBuffLayout.LENGTH);
    int bus = pci.mapDma(device, memory.load32(skb + SkBuffLayout.DATA));
    int descriptor = txRing + txFill * DescriptorLayout.SIZE;
    memory.store32(descriptor + DescriptorLayout.ADDRESS, bus);
    memory.store32(descriptor + DescriptorLayout.ADDRESS_HIGH, 0);
    memory.store32(
        descriptor + DescriptorLayout.LENGTH,
        length
            | DescriptorLayout.COMMAND_EOP
            | DescriptorLayout.COMMAND_IFCS
            | DescriptorLayout.COMMAND_RS);
    memory.store32(descriptor + DescriptorLayout.STATUS, 0);
    memory.store32(txPackets + txFill * 4, skb);
    txFill = next;
    write(EthernetRegisters.TDT, txFill); // The descriptor is whole: hand it over.
    if (after(txFill, TX_COUNT) == txClean) {
      netCore.netifStopQueue(dev);
    }
    return 0;
  }

  @Override
  public int interrupt(int line, int dev) {
    int causes = read(EthernetRegisters.ICR); // Reading takes the line back.
    if (causes == 0) {
      return 0;
    }
    if ((causes & EthernetRegisters.CAUSE_LSC) != 0) {
      checkLink(dev);
    }
    cleanReceive(dev);
    cleanTransmit(dev);
    return 1;
  }

  @Override
  public int getStats(int dev) {
    updateStats();
    return stats;
  }

  @Override
  public int timer(int dev) {
    checkLink(dev);
    updateStats();
    if (txClean != txFill && txWatched == txClean) {
      klog.log(MESSAGE_TRANSMIT_HANG, txClean, read(EthernetRegisters.TDH));
    }
    txWatched = txClean == txFill ? -1 : txClean;
    watchdog = timers.addTimer(dev, WATCHDOG_MILLISECONDS);
    return 0;
  }

  private boolean allocateRings() {
    rxRing = heap.allocatePages(1);
    rxPackets = heap.kmalloc(RX_COUNT * 4);
    txRing = heap.allocatePages(1);
    txPackets = heap.kmalloc(TX_COUNT * 4);
    if (rxRing == 0 || rxPackets == 0 || txRing == 0 || txPackets == 0) {
      return false;
    }
    clear(rxRing, RX_COUNT * DescriptorLayout.SIZE);
    clear(rxPackets, RX_COUNT * 4);
    clear(txRing, TX_COUNT * DescriptorLayout.SIZE);
    clear(txPackets, TX_COUNT * 4);
    return true;
  }

  private void freeRings() {
    heap.kfree(txPackets);
    heap.freePages(txRing, 1);
    heap.kfree(rxPackets);
    heap.freePages(rxRing, 1);
    rxRing = 0;
    rxPackets = 0;
    txRing = 0;
    txPackets = 0;
  }

  private void configureTransmit() {
    txClean = 0;
    txFill = 0;
    txWatched = -1;
    write(EthernetRegisters.TDBAL, pci.mapDma(device, txRing));
    write(EthernetRegisters.TDBAH, 0);
    write(EthernetRegisters.TDLEN, TX_COUNT * DescriptorLayout.SIZE);
    write(EthernetRegisters.TDH, 0);
    write(EthernetRegisters.TDT, 0);
    write(EthernetRegisters.TCTL, EthernetRegisters.TCTL_EN | EthernetRegisters.TCTL_PSP);
  }

  private void configureReceive(int dev) {
    rxClean = 0;
    rxFill = 0;
    write(EthernetRegisters.RDBAL, pci.mapDma(device, rxRing));
    write(EthernetRegisters.RDBAH, 0);
    write(EthernetRegisters.RDLEN, RX_COUNT * DescriptorLayout.SIZE);
    write(EthernetRegisters.RDH, 0);
    refill(dev);
    write(
        EthernetRegisters.RCTL,
        EthernetRegisters.RCTL_EN | EthernetRegisters.RCTL_BAM | EthernetRegisters.RCTL_SECRC);
  }

  /** Silences the controller and gives back rings and packets. */
  private void down() {
    write(EthernetRegisters.RCTL, 0);
    write(EthernetRegisters.TCTL, 0);
    write(EthernetRegisters.CTRL, EthernetRegisters.CTRL_RST);
    freePackets(rxPackets, rxRing, RX_COUNT);
    freePackets(txPackets, txRing, TX_COUNT);
    pci.unmapDma(device, rxRing);
    pci.unmapDma(device, txRing);
    freeRings();
  }

  private void freePackets(int packets, int ring, int count) {
    for (int i = 0; i < count; i++) {
      int skb = memory.load32(packets + i * 4);
      if (skb != 0) {
        releaseBuffer(ring, i);
        netCore.freeSkb(skb);
      }
    }
  }

  private void releaseBuffer(int ring, int index) {
    int descriptor = ring + index * DescriptorLayout.SIZE;
    pci.unmapDma(device, memory.load32(descriptor + DescriptorLayout.ADDRESS));
  }

  /** Hands every frame that the controller has finished to the kernel. */
  private void cleanReceive(int dev) {
    int descriptor = rxRing + rxClean * DescriptorLayout.SIZE;
    int status = memory.load32(descriptor + DescriptorLayout.STATUS);
    while ((status & DescriptorLayout.STATUS_DD) != 0) {
      int skb = memory.load32(rxPackets + rxClean * 4);
      int length =
          memory.load32(descriptor + DescriptorLayout.LENGTH) & DescriptorLayout.LENGTH_MASK;
      releaseBuffer(rxRing, rxClean);
      memory.store32(rxPackets + rxClean * 4, 0);
      memory.store32(descriptor + DescriptorLayout.STATUS, 0);
      if ((status & DescriptorLayout.STATUS_EOP) != 0) {
        netCore.skbPut(skb, length);
        netCore.netifRx(dev, skb);
        count(NetStatsLayout.RX_PACKETS, 1);
        count(NetStatsLayout.RX_BYTES, length);
      } else {
        netCore.freeSkb(skb); // A frame longer than a buffer: never asked for.
        count(NetStatsLayout.RX_ERRORS, 1);
      }
      rxClean = after(rxClean, RX_COUNT);
      descriptor = rxRing + rxClean * DescriptorLayout.SIZE;
      status = memory.load32(descriptor + DescriptorLayout.STATUS);
    }
    refill(dev);
  }

  /** Puts a fresh packet behind every empty receive descriptor but one. */
  private void refill(int dev) {
    int next = after(rxFill, RX_COUNT);
    while (next != rxClean) {
      int skb = netCore.allocSkb(dev, DescriptorLayout.BUFFER);
      if (skb == 0) {
        klog.log(MESSAGE_NO_BUFFER, rxFill, rxClean);
        next = rxClean; // The next interrupt tries again.
      } else {
        int bus = pci.mapDma(device, memory.load32(skb + SkBuffLayout.DATA));
        int descriptor = rxRing + rxFill * DescriptorLayout.SIZE;
        memory.store32(descriptor + DescriptorLayout.ADDRESS, bus);
        memory.store32(descriptor + DescriptorLayout.ADDRESS_HIGH, 0);
        memory.store32(descriptor + DescriptorLayout.STATUS, 0);
        memory.store32(rxPackets + rxFill * 4, skb);
        rxFill = next;
        next = after(rxFill, RX_COUNT);
      }
    }
    write(EthernetRegisters.RDT, rxFill);
  }

  /** Frees every packet that the controller has sent. */
  private void cleanTransmit(int dev) {
    boolean cleaned = false;
    while (txClean != txFill && isSent(txClean)) {
      int skb = memory.load32(txPackets + txClean * 4);
      count(NetStatsLayout.TX_PACKETS, 1);
      count(NetStatsLayout.TX_BYTES, memory.load32(skb + SkBuffLayout.LENGTH));
      releaseBuffer(txRing, txClean);
      memory.store32(txPackets + txClean * 4, 0);
      netCore.freeSkb(skb);
      txClean = after(txClean, TX_COUNT);
      cleaned = true;
    }
    if (cleaned) {
      netCore.netifWakeQueue(dev);
    }
  }

  private boolean isSent(int index) {
    int descriptor = txRing + index * DescriptorLayout.SIZE;
    int status = memory.load32(descriptor + DescriptorLayout.STATUS);
    return (status & DescriptorLayout.STATUS_DD) != 0;
  }

  private void checkLink(int dev) {
    setLink(dev, (read(EthernetRegisters.STATUS) & EthernetRegisters.STATUS_LU) != 0);
  }

  private void setLink(int dev, boolean up) {
    if (up != linkUp) {
      linkUp = up;
      netCore.netifCarrier(dev, up ? 1 : 0);
      klog.log(MESSAGE_LINK, up ? 1 : 0, 0);
    }
  }

  private void updateStats() {
    count(NetStatsLayout.RX_ERRORS, read(EthernetRegisters.MPC));
  }

  private void count(int counter, int amount) {
    memory.store32(stats + counter, memory.load32(stats + counter) + amount);
  }

  private int after(int index, int count) {
    return index + 1 == count ? 0 : index + 1;
  }

  private void clear(int address, int bytes) {
    for (int i = 0; i < bytes; i += 4) {
      memory.store32(address + i, 0);
    }
  }

  private int read(int register) {
    return memory.load32(registers + register);
  }

  private void write(int register, int value) {
    memory.store32(registers + register, value);
  }
}
