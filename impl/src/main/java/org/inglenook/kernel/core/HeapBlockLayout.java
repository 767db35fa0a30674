package org.inglenook.kernel.core;

/**
 * Layout of a heap block. Offsets in bytes from the header; blocks follow each other without gaps.
 *
 * <pre>
 *  0          4          8          12         16            16 + size
 *  +----------+----------+----------+----------+-------------+
 *  | magic    | size     | previous | 0        | payload ... |
 *  +----------+----------+----------+----------+-------------+
 * </pre>
 *
 * <p>{@code size} counts the payload and is a multiple of 8; {@code previous} is the address of the
 * header before this one, 0 in the first. Invariant: the block after this one has this header as
 * its {@code previous}; two free blocks are never neighbours.
 */
public final class HeapBlockLayout {
  /** Offset of the magic number: {@link #USED} or {@link #FREE}. */
  public static final int MAGIC = 0;

  /** Offset of the size of the payload. */
  public static final int SIZE = 4;

  /** Offset of the address of the block before. */
  public static final int PREVIOUS = 8;

  /** Bytes before the payload. */
  public static final int HEADER = 16;

  /** Magic number of a block in use. */
  public static final int USED = 0x170C2A5F;

  /** Magic number of a free block. */
  public static final int FREE = 0x5A2CF071;

  private HeapBlockLayout() {}
}
