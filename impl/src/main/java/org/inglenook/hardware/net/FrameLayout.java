package org.inglenook.hardware.net;

/**
 * An Ethernet frame that carries UDP over IPv4 without options. Offsets are in bytes from the first
 * byte of the frame, numbers on the wire are big endian; the frame check sequence is the wire's
 * affair and in no buffer.
 *
 * <pre>
 *   0       6       12  14              34            42
 *  +-------+-------+---+---------------+-------------+---------+
 *  | to    | from  |typ| IPv4 header   | UDP header  | payload |
 *  +-------+-------+---+---------------+-------------+---------+
 * </pre>
 *
 * <p>Source: IEEE 802.3, RFC 791, RFC 768.
 */
public final class FrameLayout {
  /** Ethernet address of the receiver, 6 bytes. */
  public static final int DESTINATION = 0;

  /** Ethernet address of the sender, 6 bytes. */
  public static final int SOURCE = 6;

  /** Type of the content, 2 bytes. */
  public static final int TYPE = 12;

  /** Length of the Ethernet header. */
  public static final int ETHERNET_HEADER = 14;

  /** IPv4: version 4 and header length in words, 1 byte. */
  public static final int IP_VERSION = 14;

  /** IPv4: length of header and payload, 2 bytes. */
  public static final int IP_LENGTH = 16;

  /** IPv4: identification of the datagram, 2 bytes. */
  public static final int IP_IDENTIFICATION = 18;

  /** IPv4: flags and fragment offset, 2 bytes. */
  public static final int IP_FRAGMENT = 20;

  /** IPv4: time to live, 1 byte. */
  public static final int IP_TTL = 22;

  /** IPv4: protocol of the payload, 1 byte. */
  public static final int IP_PROTOCOL = 23;

  /** IPv4: checksum of the header, 2 bytes. */
  public static final int IP_CHECKSUM = 24;

  /** IPv4: address of the sender, 4 bytes. */
  public static final int IP_SOURCE = 26;

  /** IPv4: address of the receiver, 4 bytes. */
  public static final int IP_DESTINATION = 30;

  /** Length of the IPv4 header. */
  public static final int IP_HEADER = 20;

  /** UDP: port of the sender, 2 bytes. */
  public static final int UDP_SOURCE = 34;

  /** UDP: port of the receiver, 2 bytes. */
  public static final int UDP_DESTINATION = 36;

  /** UDP: length of header and payload, 2 bytes. */
  public static final int UDP_LENGTH = 38;

  /** UDP: checksum over pseudo header, header and payload, 2 bytes; 0 is no checksum. */
  public static final int UDP_CHECKSUM = 40;

  /** Length of the UDP header. */
  public static final int UDP_HEADER = 8;

  /** First byte of the UDP payload. */
  public static final int PAYLOAD = 42;

  /** {@link #TYPE} of IPv4. */
  public static final int TYPE_IPV4 = 0x0800;

  /** {@link #IP_VERSION} of a header without options. */
  public static final int VERSION_4_NO_OPTIONS = 0x45;

  /** {@link #IP_PROTOCOL} of UDP. */
  public static final int PROTOCOL_UDP = 17;

  /** {@link #IP_FRAGMENT} flag: do not fragment. */
  public static final int DO_NOT_FRAGMENT = 0x4000;

  /** Shortest frame, without the check sequence; shorter ones are padded with zeros. */
  public static final int MIN_FRAME = 60;

  /** Longest frame, without the check sequence. */
  public static final int MAX_FRAME = 1_514;

  /** The Ethernet address that everybody accepts. */
  public static final long BROADCAST = 0xFFFF_FFFF_FFFFL;

  private FrameLayout() {}
}
