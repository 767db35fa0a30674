package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Driver;
import org.inglenook.driver.Heap;
import org.inglenook.driver.Irqs;
import org.inglenook.driver.Klog;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.Pci;
import org.inglenook.driver.Timers;
import org.inglenook.driver.load.DriverLimits;
import org.inglenook.driver.load.Imports;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Linker;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.nooks.xpc.Xpc;

/** Links a driver into its protection domain: its imports and exports go through wrappers. */
public final class IsolatingLinker implements Linker {
  private final Extension extension;
  private final int receiveRoutine;

  /** Links for {@code extension}, and registers what its deferred calls do. */
  public IsolatingLinker(Extension extension, Journal journal, Xpc xpc) {
    this.extension = extension;
    receiveRoutine = xpc.register(new ReceivedPackets(extension, journal));
  }

  @Override
  public void dataSection(int address, int pages) {
    extension.lend(ObjectType.HEAP_BLOCK, address, address, pages);
  }

  @Override
  public Imports imports(Imports kernel) {
    return kernel
        .with(Heap.class, new HeapWrapper(extension, kernel.get(Heap.class)))
        .with(Irqs.class, new IrqWrapper(extension, kernel.get(Irqs.class)))
        .with(Pci.class, new PciWrapper(extension, kernel.get(Pci.class)))
        .with(
            NetCore.class, new NetCoreWrapper(extension, kernel.get(NetCore.class), receiveRoutine))
        .with(Timers.class, new TimerWrapper(extension, kernel.get(Timers.class)))
        .with(Klog.class, new KlogWrapper(extension, kernel.get(Klog.class)));
  }

  @Override
  public DriverLimits limits(DriverLimits kernel) {
    return new DriverLimits(
        PageLayout.PAGE_SIZE, kernel.lockupCycles(), kernel.cyclesPerInstruction());
  }

  @Override
  public <T extends Driver> T export(Class<T> type, T module) {
    if (module instanceof NetworkDriver driver) {
      return type.cast(new NetworkDriverWrapper(extension, driver));
    }
    throw new IllegalArgumentException("no wrapper for these entry points: " + type.getName());
  }
}
