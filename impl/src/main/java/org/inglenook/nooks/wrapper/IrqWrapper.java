package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Irqs;
import org.inglenook.driver.ObjectType;
import org.inglenook.nooks.wrapper.Holdings.Holding;

/** {@link Irqs} for an isolated driver. */
final class IrqWrapper implements Irqs {
  private final Extension extension;
  private final Irqs kernel;

  IrqWrapper(Extension extension, Irqs kernel) {
    this.extension = extension;
    this.kernel = kernel;
  }

  @Override
  public int requestIrq(int irq, int dev) {
    extension.enter();
    extension.require(ObjectType.DEVICE, dev);
    requireOwnLine(irq);
    final int result = kernel.requestIrq(irq, dev);
    if (result == 0) {
      extension.holdings().add(ObjectType.IRQ_ACTION, irq, dev);
    }
    return extension.leave(result);
  }

  /** A driver that could ask for any line could have the timer's masked by failing. */
  private void requireOwnLine(int irq) {
    if (extension.holdings().has(ObjectType.IRQ_ACTION, irq)) {
      throw extension.bad("interrupt requested twice: line=" + irq, irq);
    }
    for (Holding device : extension.holdings().all(ObjectType.PCI_DEVICE)) {
      if (extension.kernel().pci().irqLine(device.address()) == irq) {
        return;
      }
    }
    throw extension.bad("not the interrupt line of a device of this driver: line=" + irq, irq);
  }

  @Override
  public void freeIrq(int irq, int dev) {
    extension.enter();
    extension.require(ObjectType.IRQ_ACTION, irq);
    extension.require(ObjectType.DEVICE, dev);
    if (extension.holdings().get(ObjectType.IRQ_ACTION, irq).extra() != dev) {
      throw extension.bad("interrupt of another interface: line=" + irq, irq);
    }
    extension.holdings().remove(ObjectType.IRQ_ACTION, irq);
    kernel.freeIrq(irq, dev);
    extension.leave(0);
  }
}
