package org.inglenook.kernel;

import org.inglenook.driver.Heap;
import org.inglenook.driver.Irqs;
import org.inglenook.driver.Klog;
import org.inglenook.driver.Memory;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.Pci;
import org.inglenook.driver.SoundCore;
import org.inglenook.driver.Timers;
import org.inglenook.driver.load.Imports;

/** The kernel's own implementations of the annotated interfaces, as one module sees them. */
final class KernelExports {
  private KernelExports() {}

  /** Returns the exports for the module whose entry points have {@code handle}. */
  static Imports of(Kernel kernel, int handle) {
    return Imports.none()
        .with(Memory.class, kernel.processor())
        .with(Heap.class, new HeapExport(kernel.heap(), kernel.pages()))
        .with(Irqs.class, new IrqExport(kernel.irqs(), kernel.log(), handle))
        .with(Pci.class, new PciExport(kernel.pci()))
        .with(NetCore.class, new NetCoreExport(kernel.net(), handle))
        .with(SoundCore.class, new SoundCoreExport(kernel.sound(), handle))
        .with(Timers.class, new TimerExport(kernel.timers(), handle))
        .with(Klog.class, new KlogExport(kernel.log(), handle));
  }
}
