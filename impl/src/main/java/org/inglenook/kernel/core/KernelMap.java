package org.inglenook.kernel.core;

import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PageTable;

/**
 * The kernel's page table: all of memory one to one and writable, except page 0, which stays
 * unmapped so that null pointers fault; device registers as they are mapped.
 */
public final class KernelMap {
  /** Makes a change of the table. Isolation puts its own in place, which also updates copies. */
  public interface Hook {
    /** Makes {@code entry} the kernel's entry of page {@code vpn}; 0 unmaps it. */
    void change(int vpn, int entry);
  }

  private final Machine machine;
  private final PageTable tables;
  private final int base;
  private Hook hook = this::store;

  /**
   * Describes the table; {@link #create} makes it.
   *
   * @param base physical address, page-aligned
   */
  public KernelMap(Machine machine, int base) {
    this.machine = machine;
    this.tables = machine.tables();
    this.base = base;
  }

  /** Returns the physical address of the table. */
  public int base() {
    return base;
  }

  /** Replaces the way changes are made; part of putting the kernel together, not of its state. */
  public void hook(Hook replacement) {
    hook = replacement;
  }

  /** Fills the table and loads it on every processor. */
  public void create() {
    int frames = machine.memory().frames();
    for (int frame = 1; frame < frames; frame++) {
      tables.set(base, frame, PageLayout.entry(frame, PageLayout.PRESENT | PageLayout.WRITABLE));
    }
    for (Cpu cpu : machine.cpus()) {
      cpu.loadTable(0, base);
    }
  }

  /** Maps {@code frames} register pages of a device at their own frame numbers, uncached. */
  public void mapDevice(int firstFrame, int frames) {
    int flags = PageLayout.PRESENT | PageLayout.WRITABLE | PageLayout.DEVICE;
    for (int frame = firstFrame; frame < firstFrame + frames; frame++) {
      hook.change(frame, PageLayout.entry(frame, flags));
    }
  }

  /** Unmaps {@code pages} pages from {@code firstPage} on. */
  public void unmap(int firstPage, int pages) {
    for (int vpn = firstPage; vpn < firstPage + pages; vpn++) {
      hook.change(vpn, 0);
    }
  }

  private void store(int vpn, int entry) {
    tables.set(base, vpn, entry);
    for (Cpu cpu : machine.cpus()) {
      cpu.tlb().invalidate(vpn);
    }
  }
}
