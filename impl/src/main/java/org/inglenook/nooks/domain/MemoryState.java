package org.inglenook.nooks.domain;

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
   * PhysicalMemory#changes}.
   */
  public long tableChanges() {
    final int kernel = records.table(Holder.KERNEL);
    return memory.changes(kernel, kernel + layout.tableBytes())
        + memory.changes(layout.tables(), layout.end());
  }

  /** Returns the same of the records: who holds a page, and who may still translate it. */
  public long recordChanges() {
    return memory.changes(layout.journal(), layout.tables());
  }
}
