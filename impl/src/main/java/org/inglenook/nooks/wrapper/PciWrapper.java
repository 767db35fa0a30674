package org.inglenook.nooks.wrapper;

import org.inglenook.driver.ObjectType;
import org.inglenook.driver.Pci;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.PciDeviceLayout;

/** {@link Pci} for an isolated driver: it gets at the devices that the kernel showed it. */
final class PciWrapper implements Pci {
  private final Extension extension;
  private final Pci kernel;

  PciWrapper(Extension extension, Pci kernel) {
    this.extension = extension;
    this.kernel = kernel;
  }

  @Override
  public int irqLine(int pdev) {
    enter(pdev);
    return extension.leave(kernel.irqLine(pdev));
  }

  @Override
  public int mapRegisters(int pdev) {
    enter(pdev);
    final int frame = extension.kernel().memory().load(pdev + PciDeviceLayout.FRAME);
    if (extension.holdings().has(ObjectType.DEVICE_REGISTERS, frame << PageLayout.PAGE_SHIFT)) {
      throw extension.bad("registers mapped twice: device=0x%x".formatted(pdev), pdev);
    }
    final int registers = kernel.mapRegisters(pdev);
    if (registers != 0) {
      final int pages = extension.kernel().memory().load(pdev + PciDeviceLayout.FRAMES);
      extension.lend(ObjectType.DEVICE_REGISTERS, registers, registers, pages);
    }
    return extension.leave(registers);
  }

  @Override
  public void unmapRegisters(int registers) {
    extension.enter();
    extension.require(ObjectType.DEVICE_REGISTERS, registers);
    final int pages = extension.holdings().get(ObjectType.DEVICE_REGISTERS, registers).extra();
    extension.takeBack(ObjectType.DEVICE_REGISTERS, registers, registers, pages);
    kernel.unmapRegisters(registers);
    extension.leave(0);
  }

  @Override
  public void enableBusMaster(int pdev) {
    enter(pdev);
    kernel.enableBusMaster(pdev);
    extension.leave(0);
  }

  @Override
  public int mapDma(int pdev, int address) {
    enter(pdev);
    requireMemory(address);
    if (!extension.holdsPage(address)) {
      throw extension.bad("DMA to a page of others: address=0x%x".formatted(address), address);
    }
    return extension.leave(kernel.mapDma(pdev, address));
  }

  @Override
  public void unmapDma(int pdev, int busAddress) {
    enter(pdev);
    requireMemory(busAddress);
    kernel.unmapDma(pdev, busAddress);
    extension.leave(0);
  }

  /** An IOMMU knows of memory only, not of registers or of what is not there. */
  private void requireMemory(int address) {
    if (Integer.compareUnsigned(address, extension.kernel().memory().ramBytes()) >= 0) {
      throw extension.bad("DMA outside of memory: address=0x%x".formatted(address), address);
    }
  }

  private void enter(int pdev) {
    extension.enter();
    extension.require(ObjectType.PCI_DEVICE, pdev);
  }
}
