package org.inglenook.kernel.sound;

/**
 * Layout of the sound core's data, a block of the kernel heap. Offsets in bytes.
 *
 * <pre>
 *  0       4       8       12          16        20         24
 *  +-------+-------+-------+-----------+---------+----------+
 *  | magic | next  | prev  | underruns | refused | skipped  |
 *  +-------+-------+-------+-----------+---------+----------+
 * </pre>
 */
public final class SoundCoreLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the head of the list of registered devices. */
  public static final int DEVICES = 4;

  /** Offset of how often a card had played everything before a program wrote more. */
  public static final int UNDERRUNS = 12;

  /** Offset of how many writes were refused because the ring was full. */
  public static final int REFUSED = 16;

  /** Offset of the bytes written that a card ran past before they made a fragment. */
  public static final int SKIPPED = 20;

  /** Size in bytes. */
  public static final int SIZE = 24;

  /** Magic number: "SNDC". */
  public static final int MAGIC_VALUE = 0x43444E53;

  private SoundCoreLayout() {}
}
