package org.inglenook.kernel.net;

/**
 * Layout of a UDP socket. Offsets in bytes.
 *
 * <pre>
 *  0       4       8       12      16        20        24        28
 *  +-------+-------+-------+-------+---------+---------+---------+
 *  | magic | next  | prev  | port  | q next  | q prev  | length  |
 *  +-------+-------+-------+-------+---------+---------+---------+
 * </pre>
 *
 * <p>{@code q next} and {@code q prev} are the head of the queue of received packets, {@code
 * length} how many are in it.
 */
public final class SocketLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the link to the other sockets. */
  public static final int LINK = 4;

  /** Offset of the local port. */
  public static final int PORT = 12;

  /** Offset of the head of the receive queue. */
  public static final int QUEUE = 16;

  /** Offset of the number of packets in the queue. */
  public static final int LENGTH = 24;

  /** Size in bytes. */
  public static final int SIZE = 28;

  /** Magic number. */
  public static final int MAGIC_VALUE = 0x50C4E7D1;

  private SocketLayout() {}
}
