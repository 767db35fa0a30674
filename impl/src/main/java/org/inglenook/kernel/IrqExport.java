package org.inglenook.kernel;

import org.inglenook.driver.Irqs;
import org.inglenook.kernel.core.IrqTable;
import org.inglenook.kernel.core.KernelLog;

/** {@link Irqs} on the interrupt table. */
final class IrqExport implements Irqs {
  private final IrqTable irqs;
  private final KernelLog log;
  private final int handle;

  IrqExport(IrqTable irqs, KernelLog log, int handle) {
    this.irqs = irqs;
    this.log = log;
    this.handle = handle;
  }

  @Override
  public int requestIrq(int irq, int dev) {
    return irqs.request(irq, dev, handle);
  }

  @Override
  public void freeIrq(int irq, int dev) {
    if (irqs.release(irq, dev) != 0) {
      log.add("trying to free free irq " + irq); // As Linux says and does.
    }
  }
}
