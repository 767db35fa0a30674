package org.inglenook.nooks.wrapper;

import org.inglenook.driver.ObjectType;
import org.inglenook.driver.Pci;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.PciDeviceLayout;
import org.inglenook.nooks.wrapper.derive.Instead;

/**
 * What is written by hand of the wrapper of {@link Pci}: how many pages registers have is known to
 * the kernel's record of the device only.
 */
final class PciBodies {
  private final Extension extension;
  private final Holdings holdings;
  private final Pci kernel;

  PciBodies(Extension extension, Pci kernel) {
    this.extension = extension;
    holdings = extension.holdings();
    this.kernel = kernel;
  }

  @Instead
  int mapRegisters(int pdev) {
    extension.enter();
    final int device = extension.accept(ObjectType.PCI_DEVICE, pdev);
    final int frame = extension.kernel().memory().load(device + PciDeviceLayout.FRAME);
    if (holdings.has(ObjectType.DEVICE_REGISTERS, frame << PageLayout.PAGE_SHIFT)) {
      throw extension.bad("registers mapped twice: device=0x%x".formatted(device), device);
    }
    int registers = kernel.mapRegisters(device);
    if (registers != 0) {
      final int pages = extension.kernel().memory().load(device + PciDeviceLayout.FRAMES);
      holdings.grant(registers, pages);
      registers = holdings.add(ObjectType.DEVICE_REGISTERS, registers, pages);
    }
    holdings.finish();
    return extension.leave(registers);
  }
}
