package org.inglenook.hardware;

/**
 * How an address and a page-table entry are cut.
 *
 * <pre>
 *  31                    12 11           3   2   1   0
 * +------------------------+--------------+---+---+---+
 * | page or frame number   | byte offset              |   address
 * +------------------------+--------------+---+---+---+
 * | frame number           | 0            | D | W | P |   page-table entry
 * +------------------------+--------------+---+---+---+
 * </pre>
 */
public final class PageLayout {
  /** An address shifted right by this is its page number. */
  public static final int PAGE_SHIFT = 12;

  /** Bytes in a page. */
  public static final int PAGE_SIZE = 1 << PAGE_SHIFT;

  /** The bits of an address within its page. */
  public static final int OFFSET_MASK = PAGE_SIZE - 1;

  /** 32-bit words in a page. */
  public static final int PAGE_WORDS = PAGE_SIZE / Integer.BYTES;

  /** The bits of an entry that hold the frame number, in place. */
  public static final int FRAME_MASK = ~OFFSET_MASK;

  /** P: the entry maps a page. */
  public static final int PRESENT = 1;

  /** W: the page may be written. */
  public static final int WRITABLE = 1 << 1;

  /** D: the frame holds device registers; accesses reach the device, one by one. */
  public static final int DEVICE = 1 << 2;

  private PageLayout() {}

  /** Returns the entry that maps {@code frame} with {@code flags}. */
  public static int entry(int frame, int flags) {
    return (frame << PAGE_SHIFT) | flags;
  }

  /** Returns the frame that {@code entry} maps. */
  public static int frame(int entry) {
    return entry >>> PAGE_SHIFT;
  }

  /** Returns the physical address of {@code va} under {@code entry}. */
  public static int physical(int entry, int va) {
    return (entry & FRAME_MASK) | (va & OFFSET_MASK);
  }
}
