package org.inglenook.hardware;

/**
 * Reads and writes page tables: each is a linear array of entries in physical memory, one word per
 * virtual page, beginning at a base address.
 *
 * <p>The entries are those of {@link PageLayout}. All tables of a machine have one length. Whoever
 * changes an entry must see to it that stale translations go: nothing here touches a {@link Tlb}.
 */
public final class PageTable {
  private final PhysicalMemory memory;
  private final int pages;

  /** Makes a reader for tables of {@code pages} entries in {@code memory}. */
  public PageTable(PhysicalMemory memory, int pages) {
    this.memory = memory;
    this.pages = pages;
  }

  /** Returns how many virtual pages a table maps. */
  public int pages() {
    return pages;
  }

  /** Returns the size of a table in bytes, rounded up to whole pages. */
  public int bytes() {
    return (pages * Integer.BYTES + PageLayout.OFFSET_MASK) & PageLayout.FRAME_MASK;
  }

  /**
   * Returns the entry of {@code vpn} in the table at {@code base}; 0 beyond the end of the table.
   */
  public int get(int base, int vpn) {
    return Integer.compareUnsigned(vpn, pages) < 0 ? memory.load32(base + (vpn << 2)) : 0;
  }

  /** Writes the entry of {@code vpn} in the table at {@code base}. */
  public void set(int base, int vpn, int entry) {
    if (vpn < 0 || vpn >= pages) {
      throw new IllegalArgumentException(
          "page outside the table: vpn=0x%x, pages=0x%x".formatted(vpn, pages));
    }
    memory.store32(base + (vpn << 2), entry);
  }
}
