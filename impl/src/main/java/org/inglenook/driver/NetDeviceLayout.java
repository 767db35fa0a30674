package org.inglenook.driver;

/**
 * Layout of a network interface, {@code net_device}, in simulated memory. Offsets in bytes.
 *
 * <pre>
 *  0       4       8       12      16      20       24        28         32
 *  +-------+-------+-------+-------+-------+--------+---------+----------+
 *  | magic | next  | prev  | index | pdev  | flags  | addr lo | addr hi  |
 *  +-------+-------+-------+-------+-------+--------+---------+----------+
 *  32         36         40          44         48
 *  +----------+----------+-----------+----------+
 *  | driver   | mtu      | rx dropped| tx refused|
 *  +----------+----------+-----------+----------+
 * </pre>
 *
 * <p>{@code driver} is the handle under which the kernel finds the entry points; {@code next} and
 * {@code prev} link registered interfaces.
 */
public final class NetDeviceLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the next registered interface. */
  public static final int NEXT = 4;

  /** Offset of the previous registered interface. */
  public static final int PREV = 8;

  /** Offset of the interface index, from 1. */
  public static final int INDEX = 12;

  /** Offset of the PCI device. */
  public static final int PDEV = 16;

  /** Offset of the flags below. */
  public static final int FLAGS = 20;

  /** Offset of bytes 0 to 3 of the station address. */
  public static final int ADDRESS_LOW = 24;

  /** Offset of bytes 4 and 5 of the station address. */
  public static final int ADDRESS_HIGH = 28;

  /** Offset of the handle of the driver's entry points. */
  public static final int DRIVER = 32;

  /** Offset of the largest payload of a frame, bytes. */
  public static final int MTU = 36;

  /** Offset of the count of packets dropped because the backlog was full. */
  public static final int RX_DROPPED = 40;

  /** Offset of the count of packets the driver refused to send. */
  public static final int TX_REFUSED = 44;

  /** Size of the structure, bytes. */
  public static final int SIZE = 48;

  /** Flag: the interface is up. */
  public static final int UP = 1;

  /** Flag: the driver asked the kernel not to send. */
  public static final int QUEUE_STOPPED = 2;

  /** Flag: the link is there. */
  public static final int CARRIER = 4;

  private NetDeviceLayout() {}
}
