package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Irqs;
import org.inglenook.driver.ObjectType;
import org.inglenook.nooks.wrapper.derive.Before;

/** What is written by hand of the wrapper of {@link Irqs}: whose an interrupt line is. */
final class IrqBodies {
  private final Extension extension;

  IrqBodies(Extension extension) {
    this.extension = extension;
  }

  /** A driver that could ask for any line could have the timer's masked by failing. */
  @Before
  void requestIrq(int irq, int dev) {
    for (int device : extension.holdings().owned(ObjectType.PCI_DEVICE)) {
      if (extension.kernel().pci().irqLine(device) == irq) {
        return;
      }
    }
    throw extension.bad("not the interrupt line of a device of this driver: line=" + irq, irq);
  }
}
