package org.inglenook.nooks.domain;

import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;
import static org.inglenook.hardware.PageLayout.OFFSET_MASK;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;

/**
 * Where {@link Memory} keeps its records, in one range of kernel pages that begins at {@code base}.
 *
 * <pre>
 *  journal                    {@link Journal#BYTES}
 *  current[cpu]               a word each:   31        8 7       0
 *                                            | switches  | space |
 *  stale[domain]              a word each: entries of the copy that differ from what is wanted
 *  masters[domain]            a word each: bit m is set while bus master m is a device of the domain
 *  (to the next line of memory: what is above changes with each crossing)
 *  descriptor[page]           1 + cpus words each:
 *                               word 0       31      16 15  8 7       0
 *                                            | kept    | use | holder |
 *                               word 1 + c   0, or 1 + switches of cpu c when its translation
 *                                            of the page went stale
 *  (to the next page)
 *  table[domain]              a page table each, page aligned
 * </pre>
 *
 * <p>{@code kept} is 0, or at which unloading of its holder's driver the page was kept because a
 * device may still reach it; it ends when the page changes hands.
 *
 * <p>{@code switches} counts the flushes of a processor. A stale translation is pending as long as
 * the processor has not been flushed since: a flush ends what is pending on all pages by the one
 * store that counts it.
 */
final class MemoryLayout {
  static final int SPACE_MASK = 0xFF;
  static final int SWITCH_SHIFT = 8;
  static final int USE_SHIFT = 8;
  static final int KEPT_SHIFT = 16;

  private final int base;
  private final int currents;
  private final int stales;
  private final int masters;
  private final int descriptors;
  private final int descriptorBytes;
  private final int tables;
  private final int tableBytes;
  private final int end;

  MemoryLayout(int base, int cpus, int domains, int pages, int tableBytes) {
    this.base = base;
    this.tableBytes = tableBytes;
    currents = base + Journal.BYTES;
    stales = currents + Integer.BYTES * cpus;
    masters = stales + Integer.BYTES * domains;
    descriptors = onLineOfItsOwn(masters + Integer.BYTES * domains);
    descriptorBytes = Integer.BYTES * (1 + cpus);
    tables = pageAligned(descriptors + descriptorBytes * pages);
    end = tables + tableBytes * domains;
  }

  int journal() {
    return base;
  }

  int current(int cpu) {
    return currents + Integer.BYTES * cpu;
  }

  int stale(int domain) {
    return stales + Integer.BYTES * (domain - 1);
  }

  int masters(int domain) {
    return masters + Integer.BYTES * (domain - 1);
  }

  int descriptor(int page) {
    return descriptors + descriptorBytes * page;
  }

  int stamp(int page, int cpu) {
    return descriptor(page) + Integer.BYTES * (1 + cpu);
  }

  /** Where the copies of the kernel's table begin, after all other records. */
  int tables() {
    return tables;
  }

  int table(int domain) {
    return tables + tableBytes * (domain - 1);
  }

  /** How many bytes one table takes. */
  int tableBytes() {
    return tableBytes;
  }

  int end() {
    return end;
  }

  private static int pageAligned(int address) {
    return (address + OFFSET_MASK) & -PAGE_SIZE;
  }
}
