package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Driver;
import org.inglenook.driver.KernelInterface;
import org.inglenook.driver.load.DriverLimits;
import org.inglenook.driver.load.Imports;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Linker;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.nooks.xpc.Xpc;

/**
 * Links a driver into its protection domain: its imports and exports go through wrappers, which are
 * derived from the annotated interfaces.
 */
public final class IsolatingLinker implements Linker {
  private final Extension extension;
  private final boolean shadow;

  /** Links for {@code extension}, without a shadow. */
  public IsolatingLinker(Extension extension, Journal journal, Xpc xpc) {
    this(extension, journal, xpc, false);
  }

  /**
   * Links for {@code extension}, and registers what its deferred calls do.
   *
   * @param shadow whether received packets go to a {@link ShadowBacklog} first
   */
  public IsolatingLinker(Extension extension, Journal journal, Xpc xpc, boolean shadow) {
    this.extension = extension;
    this.shadow = shadow;
    extension.routine(
        ReceivedPackets.METHOD, xpc.deferred().register(new ReceivedPackets(extension, journal)));
  }

  @Override
  public void dataSection(int address, int pages) {
    extension.holdings().lendBlock(address, pages);
  }

  /** Loads and stores are no calls: the page table checks them. */
  @Override
  public Imports imports(Imports kernel) {
    if (shadow) {
      extension.createShadow();
    }
    Imports wrapped = kernel;
    for (Class<?> type : kernel.types()) {
      if (type.getAnnotation(KernelInterface.class).crossing()) {
        wrapped = wrap(wrapped, type);
      }
    }
    return wrapped;
  }

  private <T> Imports wrap(Imports imports, Class<T> type) {
    return imports.with(type, DerivedWrappers.imports(type, imports.get(type), extension));
  }

  @Override
  public DriverLimits limits(DriverLimits kernel) {
    return new DriverLimits(
        PageLayout.PAGE_SIZE, kernel.lockupCycles(), kernel.cyclesPerInstruction());
  }

  @Override
  public <T extends Driver> T export(Class<T> type, T module) {
    return DerivedWrappers.exports(type, module, extension);
  }

  @Override
  public void abandoned(int data) {
    extension.holdings().takeBlocks(data);
  }

  /** Forgets the driver, which is gone for good. */
  public void unlink() {
    extension.forgetRoutines();
    extension.leave();
  }
}
