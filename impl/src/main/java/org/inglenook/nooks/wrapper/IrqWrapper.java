package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Irqs;
import org.inglenook.driver.ObjectType;

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
    extension.require(ObjectType.NET_DEVICE, dev);
    final int result = kernel.requestIrq(irq, dev);
    if (result == 0) {
      extension.holdings().add(ObjectType.IRQ_ACTION, irq, dev);
    }
    return extension.leave(result);
  }

  @Override
  public void freeIrq(int irq, int dev) {
    extension.enter();
    extension.require(ObjectType.IRQ_ACTION, irq);
    extension.require(ObjectType.NET_DEVICE, dev);
    extension.holdings().remove(ObjectType.IRQ_ACTION, irq);
    kernel.freeIrq(irq, dev);
    extension.leave(0);
  }
}
