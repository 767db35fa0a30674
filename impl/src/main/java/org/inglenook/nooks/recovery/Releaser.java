package org.inglenook.nooks.recovery;

import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.wrapper.Extension;
import org.inglenook.nooks.wrapper.Holdings;
import org.inglenook.nooks.wrapper.Holdings.Holding;

/**
 * Releases what a failed driver held, by the kernel's own routines, in two steps: first what leads
 * the kernel to the driver, and, when its device is quiet, what the device could still reach.
 *
 * <p>Invariant: every object is released once; what is released is no longer noted as held.
 */
final class Releaser {
  private final Kernel kernel;
  private final Lending lending;
  private final Extension extension;
  private final Holdings held;

  Releaser(Kernel kernel, Lending lending, Extension extension) {
    this.kernel = kernel;
    this.lending = lending;
    this.extension = extension;
    held = extension.holdings();
  }

  /** Keeps the device from interrupting, by masking its line. */
  void maskInterrupts() {
    for (Holding irq : held.all(ObjectType.IRQ_ACTION)) {
      kernel.machine().interrupts().mask(irq.address());
    }
  }

  /** Removes handlers, timers and interfaces: no kernel structure leads to the driver any more. */
  void releaseReferences() {
    for (Holding irq : held.all(ObjectType.IRQ_ACTION)) {
      held.remove(irq.type(), irq.address());
      kernel.irqs().release(irq.address(), irq.extra());
    }
    for (Holding timer : held.all(ObjectType.TIMER)) {
      held.remove(timer.type(), timer.address());
      kernel.timers().delete(timer.address());
    }
    for (Holding dev : held.all(ObjectType.NET_DEVICE)) {
      held.remove(dev.type(), dev.address());
      if (dev.extra() != 0) {
        kernel.net().devices().unregister(dev.address());
      }
      kernel.net().devices().free(dev.address());
    }
  }

  /** Returns whether an interface of the driver is up. */
  boolean serving() {
    for (Holding dev : held.all(ObjectType.NET_DEVICE)) {
      if ((kernel.net().devices().flags(dev.address()) & NetDeviceLayout.UP) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Takes the registers from the driver; its next incarnation maps them anew. */
  void releaseRegisters() {
    for (Holding registers : held.all(ObjectType.DEVICE_REGISTERS)) {
      held.remove(registers.type(), registers.address());
      lending.takeBack(extension.domain(), registers.address(), registers.extra());
      kernel.pci().unmapRegisters(registers.address());
    }
  }

  /** Takes the data section back; the module loader frees it with the module. */
  void releaseDataSection(int address) {
    final Holding data = held.get(ObjectType.HEAP_BLOCK, address);
    lending.takeBack(extension.domain(), address, data.extra());
    held.remove(data.type(), address);
  }

  /** Notes what the device may still reach, apart from what the next incarnation will hold. */
  DeviceAccessible setAside() {
    final DeviceAccessible aside =
        new DeviceAccessible(held.all(ObjectType.SK_BUFF), held.all(ObjectType.HEAP_BLOCK));
    for (Holding packet : aside.packets()) {
      held.remove(packet.type(), packet.address());
    }
    for (Holding block : aside.pages()) {
      held.remove(block.type(), block.address());
    }
    return aside;
  }

  /** Notes it as held again: the device was not reset, and may still reach it. */
  void putBack(DeviceAccessible aside) {
    for (Holding packet : aside.packets()) {
      held.add(packet.type(), packet.address(), packet.extra());
    }
    for (Holding block : aside.pages()) {
      held.add(block.type(), block.address(), block.extra());
    }
  }

  /** Releases packets and pages of the failed incarnation: its device has been reset. */
  void release(DeviceAccessible aside) {
    for (Holding packet : aside.packets()) {
      final int page = kernel.memory().load(packet.address() + SkBuffLayout.HEAD);
      lending.takeBack(extension.domain(), page, 1);
      kernel.net().packets().free(packet.address());
    }
    for (Holding block : aside.pages()) {
      lending.takeBack(extension.domain(), block.address(), block.extra());
      final int use = kernel.pages().use(block.address() >>> PageLayout.PAGE_SHIFT);
      kernel.pages().free(block.address(), block.extra(), use);
    }
  }
}
