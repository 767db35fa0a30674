package org.inglenook.nooks.domain;

import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageTable;
import org.inglenook.hardware.PhysicalMemory;

/** Reads the records of {@link Memory}: the ideas of {@code Memory.tla}. Changes nothing. */
final class MemoryRecords {
  private static final int HOLDER_MASK = 0xFF;
  private static final int USE_MASK = 0xFF << MemoryLayout.USE_SHIFT;

  private final PhysicalMemory memory;
  private final PageTable tables;
  private final MemoryLayout layout;
  private final int kernelTable;
  private final boolean tagged;
  private final int cpus;
  private final int domains;

  MemoryRecords(Machine machine, MemoryLayout layout, int kernelTable, int domains) {
    memory = machine.memory();
    tables = machine.tables();
    tagged = machine.config().taggedTlb();
    cpus = machine.cpus().size();
    this.layout = layout;
    this.kernelTable = kernelTable;
    this.domains = domains;
  }

  static int lower(int entry) {
    return entry & ~WRITABLE;
  }

  int current(int cpu) {
    return memory.load32(layout.current(cpu)) & MemoryLayout.SPACE_MASK;
  }

  int table(int space) {
    return space == Holder.KERNEL ? kernelTable : layout.table(space);
  }

  int entryAddress(int space, int page) {
    return table(space) + Integer.BYTES * page;
  }

  int holder(int page) {
    return memory.load32(layout.descriptor(page)) & HOLDER_MASK;
  }

  Use use(int page) {
    return Use.of(memory.load32(layout.descriptor(page)) >>> MemoryLayout.USE_SHIFT & 0xFF);
  }

  /** The descriptor of {@code page} with another holder, for whom it is not kept. */
  int descriptor(int page, int holder) {
    return (memory.load32(layout.descriptor(page)) & USE_MASK) | holder;
  }

  /** The descriptor of {@code page} as kept at unloading number {@code unloading}. */
  int descriptorKept(int page, int unloading) {
    return (memory.load32(layout.descriptor(page)) & (USE_MASK | HOLDER_MASK))
        | unloading << MemoryLayout.KEPT_SHIFT;
  }

  int kept(int page) {
    return memory.load32(layout.descriptor(page)) >>> MemoryLayout.KEPT_SHIFT;
  }

  int stale(int domain) {
    return memory.load32(layout.stale(domain));
  }

  /** What a translation that goes stale on {@code cpu} now is stamped with. */
  int stampNow(int cpu) {
    return 1 + (memory.load32(layout.current(cpu)) >>> MemoryLayout.SWITCH_SHIFT);
  }

  boolean pending(int page, int cpu) {
    return memory.load32(layout.stamp(page, cpu)) == stampNow(cpu);
  }

  boolean kernelRuns() {
    for (int c = 0; c < cpus; c++) {
      if (current(c) == Holder.KERNEL) {
        return true;
      }
    }
    return false;
  }

  boolean quiet(int page) {
    for (int c = 0; c < cpus; c++) {
      if (pending(page, c)) {
        return false;
      }
    }
    return synchronisedEverywhere(page);
  }

  boolean synchronisedEverywhere(int page) {
    for (int d = 1; d <= domains; d++) {
      if (stale(d) != 0 && !synchronised(d, page)) {
        return false;
      }
    }
    return true;
  }

  boolean synchronised(int domain, int page) {
    return tables.get(table(domain), page) == wanted(domain, page);
  }

  int wanted(int domain, int page) {
    final int entry = tables.get(kernelTable, page);
    return holder(page) == domain ? entry | WRITABLE : lower(entry);
  }

  boolean mayCache(int cpu, int domain) {
    return tagged || current(cpu) == domain;
  }
}
