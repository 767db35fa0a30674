package org.inglenook.nooks.recovery;

import java.util.ArrayList;
import java.util.List;
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
 * the kernel to the driver, and, when its device is quiet, what the device could still reach. The
 * only class of recovery that knows how the wrappers note what a driver holds.
 *
 * <p>Invariant: every object is released once; what is released is no longer noted as held.
 */
final class Releaser {
  /** What a device may reach on behalf of its driver. */
  private static final List<ObjectType> DEVICE_ACCESSIBLE =
      List.of(ObjectType.SK_BUFF, ObjectType.HEAP_BLOCK, ObjectType.DMA_BUFFER);

  /** What drivers register with the kernel. */
  private static final List<ObjectType> DEVICES =
      List.of(ObjectType.NET_DEVICE, ObjectType.SOUND_DEVICE);

  private final Kernel kernel;
  private final Lending lending;
  private final Extension extension;
  private final Holdings held;
  private final Holdings aside;

  Releaser(Kernel kernel, Lending lending, Extension extension) {
    this.kernel = kernel;
    this.lending = lending;
    this.extension = extension;
    held = extension.holdings();
    aside = extension.aside();
  }

  /** Keeps the devices from interrupting, by masking their lines. */
  void maskInterrupts() {
    for (Holding irq : held.all(ObjectType.IRQ_ACTION)) {
      kernel.machine().interrupts().mask(irq.address());
    }
  }

  /** Returns whether a kernel structure of this class leads to the driver. */
  boolean leads(Reference reference) {
    return switch (reference) {
      case HANDLER -> !held.all(ObjectType.IRQ_ACTION).isEmpty();
      case TIMER -> !held.all(ObjectType.TIMER).isEmpty();
      case INTERFACE -> interfaces().stream().anyMatch(device -> device.extra() != 0);
    };
  }

  /** Releases all of this class that leads to the driver. */
  void release(Reference reference) {
    switch (reference) {
      case HANDLER -> releaseHandlers();
      case TIMER -> releaseTimers();
      case INTERFACE -> releaseInterfaces();
    }
  }

  private void releaseHandlers() {
    for (Holding irq : held.all(ObjectType.IRQ_ACTION)) {
      held.remove(irq.type(), irq.address());
      kernel.irqs().release(irq.address(), irq.extra());
    }
  }

  private void releaseTimers() {
    for (Holding timer : held.all(ObjectType.TIMER)) {
      held.remove(timer.type(), timer.address());
      kernel.timers().delete(timer.address());
    }
  }

  private void releaseInterfaces() {
    for (Holding dev : interfaces()) {
      held.remove(dev.type(), dev.address());
      if (dev.extra() != 0) {
        kernel.devices().withdraw(dev.type(), dev.address());
      }
      kernel.devices().free(dev.type(), dev.address());
    }
  }

  private List<Holding> interfaces() {
    return DEVICES.stream().flatMap(type -> held.all(type).stream()).toList();
  }

  /** Returns whether a device of the driver is in use. */
  boolean serving() {
    return interfaces().stream()
        .anyMatch(dev -> kernel.devices().serves(dev.type(), dev.address()));
  }

  /** Returns the devices that the driver was shown. */
  List<Holding> devices() {
    return held.all(ObjectType.PCI_DEVICE);
  }

  /** The driver is shown its devices no longer: it has been unloaded for good. */
  void forgetDevices() {
    for (Holding device : devices()) {
      held.remove(device.type(), device.address());
    }
  }

  /**
   * Takes registers and interfaces that were never registered; the next incarnation maps and makes
   * them anew.
   */
  void releaseRest() {
    releaseInterfaces();
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
  void setAside() {
    for (ObjectType type : DEVICE_ACCESSIBLE) {
      for (Holding each : held.all(type)) {
        held.remove(type, each.address());
        aside.add(type, each.address(), each.extra());
      }
    }
  }

  /** Returns whether the block at {@code address} is set aside. */
  boolean isAside(int address) {
    return aside.has(ObjectType.HEAP_BLOCK, address);
  }

  /**
   * Releases packets and pages of earlier incarnations: their device has been reset.
   *
   * @return what it was, for people
   */
  String releaseAside() {
    final List<Holding> packets = aside.all(ObjectType.SK_BUFF);
    for (Holding packet : packets) {
      aside.remove(packet.type(), packet.address());
      final int page = kernel.memory().load(packet.address() + SkBuffLayout.HEAD);
      lending.takeBack(extension.domain(), page, 1);
      kernel.net().packets().free(packet.address());
    }
    final List<Holding> blocks = new ArrayList<>(aside.all(ObjectType.HEAP_BLOCK));
    blocks.addAll(aside.all(ObjectType.DMA_BUFFER));
    for (Holding block : blocks) {
      aside.remove(block.type(), block.address());
      lending.takeBack(extension.domain(), block.address(), block.extra());
      final int use = kernel.pages().use(block.address() >>> PageLayout.PAGE_SHIFT);
      kernel.pages().free(block.address(), block.extra(), use);
    }
    return "packets=%d, blocks=%d".formatted(packets.size(), blocks.size());
  }
}
