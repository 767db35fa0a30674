package org.inglenook.nooks.domain;

import java.util.function.LongSupplier;
import org.inglenook.hardware.PhysicalMemory;

/** Reads the records of {@link Memory}; changes nothing. For views and reports. */
public final class MemoryState {
  private final PhysicalMemory memory;
  private final MemoryLayout layout;
  private final MemoryRecords records;

  MemoryState(PhysicalMemory memory, MemoryLayout layout, MemoryRecords records) {
    this.memory = memory;
    this.layout = layout;
    this.records = records;
  }

  /** Returns the physical address of the page table of {@code space}. */
  public int table(int space) {
    return records.table(space);
  }

  /** Returns who holds {@code page}: see {@link Holder}. */
  public int holder(int page) {
    return records.holder(page);
  }

  /** Returns what {@code page} is for. */
  public Use use(int page) {
    return records.use(page);
  }

  /** Returns whether {@code cpu} may still translate {@code page} in the old way. */
  public boolean pending(int page, int cpu) {
    return records.pending(page, cpu);
  }

  /** Returns at which unloading {@code page} was kept, or 0. */
  public int kept(int page) {
    return records.kept(page);
  }

  /**
   * Returns a number that is greater after the page tables have been stored to, see {@link
   * org.inglenook.hardware.MemoryChanges#watch}.
   */
  public LongSupplier watchTables() {
    final int kernel = records.table(Holder.KERNEL);
    final LongSupplier ofKernel = memory.changes().watch(kernel, kernel + layout.tableBytes());
    final LongSupplier ofDomains = memory.changes().watch(layout.tables(), layout.end());
    return () -> ofKernel.getAsLong() + ofDomains.getAsLong();
  }

  /** Returns the same of the descriptors of pages: who holds a page, when translations expired. */
  public LongSupplier watchRecords() {
    return memory.changes().watch(layout.descriptor(0), layout.tables());
  }

  /** Returns the same of what a crossing changes: how often processors were flushed. */
  public LongSupplier watchCrossings() {
    return memory.changes().watch(layout.current(0), layout.descriptor(0));
  }
}
