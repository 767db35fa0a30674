package org.inglenook.kernel;

import org.inglenook.driver.Pci;
import org.inglenook.kernel.core.PciBus;

/** {@link Pci} on the bus. */
final class PciExport implements Pci {
  private final PciBus bus;

  PciExport(PciBus bus) {
    this.bus = bus;
  }

  @Override
  public int irqLine(int pdev) {
    return bus.irqLine(pdev);
  }

  @Override
  public int mapRegisters(int pdev) {
    return bus.mapRegisters(pdev);
  }

  @Override
  public void unmapRegisters(int registers) {
    bus.unmapRegisters(registers);
  }

  @Override
  public void enableBusMaster(int pdev) {
    bus.enableBusMaster(pdev);
  }

  @Override
  public int mapDma(int pdev, int address) {
    return bus.mapDma(pdev, address);
  }

  @Override
  public void unmapDma(int pdev, int busAddress) {
    bus.unmapDma(pdev, busAddress);
  }
}
