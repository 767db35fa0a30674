package org.inglenook.hardware.net;

/**
 * The legacy descriptors of the Intel 8254x, 16 bytes each, little endian, in rings in memory.
 *
 * <pre>
 *            31            16 15      8 7        0
 *           +--------------------------------------+
 *   +0      | physical address of the buffer       |   both
 *   +4      | high half of the address: must be 0  |
 *           +----------------+---------+-----------+
 *   +8      | command  | CSO | length              |   transmit
 *           +----------------+---------------------+
 *   +8      | checksum: 0    | length              |   receive, written back
 *           +----------------+---------------------+
 *   +12     | special: 0     | errors  | status    |   both, written back
 *           +----------------+---------+-----------+
 * </pre>
 */
public final class DescriptorLayout {
  /** Bytes in a descriptor. */
  public static final int SIZE = 16;

  /** Physical address of the buffer, a word. */
  public static final int ADDRESS = 0;

  /** High half of the address, a word. */
  public static final int ADDRESS_HIGH = 4;

  /** Length in the low 16 bits, a word; the command of a transmit descriptor in the top 8. */
  public static final int LENGTH = 8;

  /** Bits of the length in its word. */
  public static final int LENGTH_MASK = 0xFFFF;

  /** Status in the low 8 bits, a word. */
  public static final int STATUS = 12;

  /** Bytes in each receive buffer. */
  public static final int BUFFER = 2_048;

  /** Command, in the word at {@link #LENGTH}: last descriptor of a frame. */
  public static final int COMMAND_EOP = 1 << 24;

  /** Command: let the controller add the check sequence; here it always does. */
  public static final int COMMAND_IFCS = 1 << 25;

  /** Command: report status, that is, write back when done. */
  public static final int COMMAND_RS = 1 << 27;

  /** Status: the controller is done with the descriptor. */
  public static final int STATUS_DD = 1;

  /** Receive status: last descriptor of a frame; here each frame has one. */
  public static final int STATUS_EOP = 1 << 1;

  private DescriptorLayout() {}
}
