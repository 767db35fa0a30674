package org.inglenook.driver;

/**
 * Layout of a packet header, {@code sk_buff}, in simulated memory. Offsets in bytes.
 *
 * <pre>
 *  0        4        8        12       16       20       24       28       32
 *  +--------+--------+--------+--------+--------+--------+--------+--------+
 *  | magic  | next   | prev   | dev    | head   | data   | tail   | length |
 *  +--------+--------+--------+--------+--------+--------+--------+--------+
 * </pre>
 *
 * <p>Invariant: {@code head <= data}, {@code tail == data + length}, {@code tail <= head + 4096};
 * {@code head} is page-aligned and the page belongs to this packet alone. {@code next} and {@code
 * prev} link the packet into at most one queue and hold poison when it is on none.
 */
public final class SkBuffLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the next packet of the queue. */
  public static final int NEXT = 4;

  /** Offset of the previous packet of the queue. */
  public static final int PREV = 8;

  /** Offset of the interface the packet came from or goes to. */
  public static final int DEV = 12;

  /** Offset of the address of the data page. */
  public static final int HEAD = 16;

  /** Offset of the address of the first byte of data. */
  public static final int DATA = 20;

  /** Offset of the address after the last byte of data. */
  public static final int TAIL = 24;

  /** Offset of the number of bytes of data. */
  public static final int LENGTH = 28;

  /** Size of the structure, bytes. */
  public static final int SIZE = 32;

  private SkBuffLayout() {}
}
