package org.inglenook.kernel.sound;

/**
 * Layout of the kernel's record of a DMA buffer, {@code dma_buffparms}. Offsets in bytes.
 *
 * <pre>
 *  0       4       8        12      16         20          24      28       32     36      40
 *  +-------+-------+--------+-------+----------+-----------+-------+--------+------+-------+
 *  | magic | dev   | buffer | pages | fragment | fragments | head  | queued | fill | flags |
 *  +-------+-------+--------+-------+----------+-----------+-------+--------+------+-------+
 * </pre>
 *
 * <p>The ring has {@code fragments} fragments of {@code fragment} bytes. From {@code head} on
 * {@code queued} of them are full and wait for the card, which plays the first; the next one has
 * {@code fill} bytes already.
 *
 * <p>Invariant: {@code head < fragments}, {@code queued <= fragments}, {@code fill < fragment}, and
 * {@code fill == 0} when every fragment is queued.
 */
public final class DmaBufferLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the audio device. */
  public static final int DEV = 4;

  /** Offset of the address of the pages. */
  public static final int BUFFER = 8;

  /** Offset of the number of pages. */
  public static final int PAGES = 12;

  /** Offset of the length of a fragment, bytes. */
  public static final int FRAGMENT = 16;

  /** Offset of the number of fragments. */
  public static final int FRAGMENTS = 20;

  /** Offset of the index of the fragment that the card plays. */
  public static final int HEAD = 24;

  /** Offset of the number of full fragments. */
  public static final int QUEUED = 28;

  /** Offset of the number of bytes in the fragment after them. */
  public static final int FILL = 32;

  /** Offset of the flags below. */
  public static final int FLAGS = 36;

  /** Size in bytes. */
  public static final int SIZE = 40;

  /** Flag: the driver has pointed the card at the buffer. */
  public static final int STARTED = 1;

  /** Flag: the card plays. */
  public static final int ACTIVE = 2;

  /** Flag: the program waits for the end; what follows is no underrun. */
  public static final int DRAINING = 4;

  /** Magic number. */
  public static final int MAGIC_VALUE = 0xD3ABF0F5;

  private DmaBufferLayout() {}
}
