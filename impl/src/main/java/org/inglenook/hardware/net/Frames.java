package org.inglenook.hardware.net;

import static org.inglenook.hardware.net.FrameLayout.DESTINATION;
import static org.inglenook.hardware.net.FrameLayout.DO_NOT_FRAGMENT;
import static org.inglenook.hardware.net.FrameLayout.ETHERNET_HEADER;
import static org.inglenook.hardware.net.FrameLayout.IP_CHECKSUM;
import static org.inglenook.hardware.net.FrameLayout.IP_DESTINATION;
import static org.inglenook.hardware.net.FrameLayout.IP_FRAGMENT;
import static org.inglenook.hardware.net.FrameLayout.IP_HEADER;
import static org.inglenook.hardware.net.FrameLayout.IP_IDENTIFICATION;
import static org.inglenook.hardware.net.FrameLayout.IP_LENGTH;
import static org.inglenook.hardware.net.FrameLayout.IP_PROTOCOL;
import static org.inglenook.hardware.net.FrameLayout.IP_SOURCE;
import static org.inglenook.hardware.net.FrameLayout.IP_TTL;
import static org.inglenook.hardware.net.FrameLayout.IP_VERSION;
import static org.inglenook.hardware.net.FrameLayout.MIN_FRAME;
import static org.inglenook.hardware.net.FrameLayout.PAYLOAD;
import static org.inglenook.hardware.net.FrameLayout.PROTOCOL_UDP;
import static org.inglenook.hardware.net.FrameLayout.SOURCE;
import static org.inglenook.hardware.net.FrameLayout.TYPE;
import static org.inglenook.hardware.net.FrameLayout.TYPE_IPV4;
import static org.inglenook.hardware.net.FrameLayout.UDP_CHECKSUM;
import static org.inglenook.hardware.net.FrameLayout.UDP_DESTINATION;
import static org.inglenook.hardware.net.FrameLayout.UDP_HEADER;
import static org.inglenook.hardware.net.FrameLayout.UDP_LENGTH;
import static org.inglenook.hardware.net.FrameLayout.UDP_SOURCE;
import static org.inglenook.hardware.net.FrameLayout.VERSION_4_NO_OPTIONS;

import java.util.Arrays;

/** Builds and judges frames outside of simulated memory, for hosts at the far end of a wire. */
public final class Frames {
  private static final int TIME_TO_LIVE = 64;
  private static final int NO_CHECKSUM = 0;

  private Frames() {}

  /** Returns a frame with {@code payload} and both checksums, padded to the shortest frame. */
  public static byte[] udp(Endpoint from, Endpoint to, int identification, byte[] payload) {
    final byte[] frame = new byte[Math.max(MIN_FRAME, PAYLOAD + payload.length)];
    putMac(frame, DESTINATION, to.mac());
    putMac(frame, SOURCE, from.mac());
    put16(frame, TYPE, TYPE_IPV4);
    System.arraycopy(payload, 0, frame, PAYLOAD, payload.length);
    putIpHeader(frame, from.ip(), to.ip(), identification, UDP_HEADER + payload.length);
    putUdpHeader(frame, from.port(), to.port(), UDP_HEADER + payload.length);
    return frame;
  }

  private static void putIpHeader(byte[] frame, int from, int to, int identification, int length) {
    frame[IP_VERSION] = VERSION_4_NO_OPTIONS;
    put16(frame, IP_LENGTH, IP_HEADER + length);
    put16(frame, IP_IDENTIFICATION, identification);
    put16(frame, IP_FRAGMENT, DO_NOT_FRAGMENT);
    frame[IP_TTL] = TIME_TO_LIVE;
    frame[IP_PROTOCOL] = PROTOCOL_UDP;
    put32(frame, IP_SOURCE, from);
    put32(frame, IP_DESTINATION, to);
    put16(frame, IP_CHECKSUM, ~sum(frame, ETHERNET_HEADER, IP_HEADER, 0));
  }

  private static void putUdpHeader(byte[] frame, int from, int to, int length) {
    put16(frame, UDP_SOURCE, from);
    put16(frame, UDP_DESTINATION, to);
    put16(frame, UDP_LENGTH, length);
    final int checksum = ~udpSum(frame, length) & 0xFFFF;
    put16(frame, UDP_CHECKSUM, checksum == NO_CHECKSUM ? 0xFFFF : checksum);
  }

  /**
   * Returns whether {@code frame} is a whole UDP datagram over IPv4 without options or fragments,
   * with lengths that fit and checksums that agree.
   */
  public static boolean isSoundUdp(byte[] frame) {
    return frame.length >= PAYLOAD
        && get16(frame, TYPE) == TYPE_IPV4
        && frame[IP_VERSION] == VERSION_4_NO_OPTIONS
        && frame[IP_PROTOCOL] == PROTOCOL_UDP
        && (get16(frame, IP_FRAGMENT) & ~DO_NOT_FRAGMENT) == 0
        && sum(frame, ETHERNET_HEADER, IP_HEADER, 0) == 0xFFFF
        && lengthsFit(frame)
        && udpChecksumHolds(frame);
  }

  private static boolean lengthsFit(byte[] frame) {
    final int length = get16(frame, UDP_LENGTH);
    return length >= UDP_HEADER
        && get16(frame, IP_LENGTH) == IP_HEADER + length
        && ETHERNET_HEADER + IP_HEADER + length <= frame.length;
  }

  private static boolean udpChecksumHolds(byte[] frame) {
    return get16(frame, UDP_CHECKSUM) == NO_CHECKSUM
        || udpSum(frame, get16(frame, UDP_LENGTH)) == 0xFFFF;
  }

  /** Returns the UDP payload of a sound frame. */
  public static byte[] payload(byte[] frame) {
    return Arrays.copyOfRange(frame, PAYLOAD, PAYLOAD + get16(frame, UDP_LENGTH) - UDP_HEADER);
  }

  /** Returns who sent a sound frame. */
  public static Endpoint source(byte[] frame) {
    return new Endpoint(getMac(frame, SOURCE), get32(frame, IP_SOURCE), get16(frame, UDP_SOURCE));
  }

  /** Returns for whom a sound frame is. */
  public static Endpoint destination(byte[] frame) {
    return new Endpoint(
        getMac(frame, DESTINATION), get32(frame, IP_DESTINATION), get16(frame, UDP_DESTINATION));
  }

  /**
   * Returns the one's complement sum of RFC 1071 over {@code count} bytes, 0 to 0xFFFF.
   *
   * @param sum what to add to, the sum of an even number of bytes
   */
  public static int sum(byte[] bytes, int from, int count, int sum) {
    int total = sum;
    for (int i = 0; i < count; i++) {
      final int octet = bytes[from + i] & 0xFF;
      total += (i & 1) == 0 ? octet << 8 : octet;
      total = (total & 0xFFFF) + (total >>> 16);
    }
    return total;
  }

  private static int udpSum(byte[] frame, int length) {
    final int addresses = sum(frame, IP_SOURCE, 2 * Integer.BYTES, 0);
    final int pseudo = addresses + PROTOCOL_UDP + length;
    return sum(frame, UDP_SOURCE, length, (pseudo & 0xFFFF) + (pseudo >>> 16));
  }

  /** Returns the big-endian half-word at {@code at}. */
  public static int get16(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  /** Returns the big-endian word at {@code at}. */
  public static int get32(byte[] bytes, int at) {
    return (get16(bytes, at) << 16) | get16(bytes, at + 2);
  }

  /** Returns the Ethernet address at {@code at}. */
  public static long getMac(byte[] bytes, int at) {
    return ((long) get16(bytes, at) << 32) | Integer.toUnsignedLong(get32(bytes, at + 2));
  }

  /** Writes a big-endian half-word. */
  public static void put16(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >>> 8);
    bytes[at + 1] = (byte) value;
  }

  /** Writes a big-endian word. */
  public static void put32(byte[] bytes, int at, int value) {
    put16(bytes, at, value >>> 16);
    put16(bytes, at + 2, value);
  }

  /** Writes an Ethernet address. */
  public static void putMac(byte[] bytes, int at, long mac) {
    put16(bytes, at, (int) (mac >>> 32));
    put32(bytes, at + 2, (int) mac);
  }
}
