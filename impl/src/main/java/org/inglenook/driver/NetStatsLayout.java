package org.inglenook.driver;

/**
 * Layout of an interface's counters, {@code net_device_stats}. Offsets in bytes, all 32-bit words.
 *
 * <pre>
 *  0            4            8          12         16          20          24
 *  +------------+------------+----------+----------+-----------+-----------+
 *  | rx packets | tx packets | rx bytes | tx bytes | rx errors | tx errors |
 *  +------------+------------+----------+----------+-----------+-----------+
 * </pre>
 */
public final class NetStatsLayout {
  /** Offset of the count of packets received. */
  public static final int RX_PACKETS = 0;

  /** Offset of the count of packets sent. */
  public static final int TX_PACKETS = 4;

  /** Offset of the count of bytes received. */
  public static final int RX_BYTES = 8;

  /** Offset of the count of bytes sent. */
  public static final int TX_BYTES = 12;

  /** Offset of the count of frames received with an error or lost for want of buffers. */
  public static final int RX_ERRORS = 16;

  /** Offset of the count of frames that could not be sent. */
  public static final int TX_ERRORS = 20;

  /** Size of the structure, bytes. */
  public static final int SIZE = 24;

  private NetStatsLayout() {}
}
