package org.inglenook.kernel.net;

/** Layout of the network stack's counters in the kernel's static data. Offsets in bytes. */
public final class NetCountersLayout {
  /** Packets dropped because the backlog was full. */
  public static final int BACKLOG_DROPPED = 0;

  /** Frames that were no IPv4 packet for us. */
  public static final int NOT_IP = 4;

  /** IPv4 packets with a bad header or header checksum. */
  public static final int IP_ERRORS = 8;

  /** UDP datagrams with a bad length or checksum. */
  public static final int UDP_ERRORS = 12;

  /** UDP datagrams to a port nobody listens at. */
  public static final int NO_PORT = 16;

  /** UDP datagrams dropped because their socket was full. */
  public static final int SOCKET_DROPPED = 20;

  /** UDP datagrams put into a socket. */
  public static final int DELIVERED = 24;

  /** UDP datagrams sent. */
  public static final int SENT = 28;

  /** Size in bytes. */
  public static final int SIZE = 32;

  private NetCountersLayout() {}
}
