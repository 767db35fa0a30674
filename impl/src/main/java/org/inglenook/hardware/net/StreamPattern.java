package org.inglenook.hardware.net;

import org.inglenook.sim.Hasher;

/**
 * The payload of one packet of a test stream: a function of the seed, so that each end can check
 * what it gets without having been told.
 *
 * <pre>
 *   0          4           8
 *  +----------+-----------+-----------+ ...
 *  | sequence | word 1    | word 2    |      big endian, cut off at the end of the payload
 *  +----------+-----------+-----------+ ...
 * </pre>
 */
public final class StreamPattern {
  /** Shortest payload: the sequence number. */
  public static final int MIN_LENGTH = Integer.BYTES;

  private StreamPattern() {}

  /**
   * Returns word {@code index} of the payload of packet {@code sequence}; word 0 is the number
   * itself.
   */
  public static int word(long seed, int sequence, int index) {
    if (index == 0) {
      return sequence;
    }
    return (int) Hasher.mix(seed ^ (((long) sequence << 32) | index));
  }

  /** Returns the payload of packet {@code sequence}. */
  public static byte[] payload(long seed, int sequence, int length) {
    final byte[] payload = new byte[length];
    for (int i = 0; i < length; i++) {
      payload[i] = octet(seed, sequence, i);
    }
    return payload;
  }

  /** Returns whether {@code payload} is exactly that of the packet whose number it begins with. */
  public static boolean matches(long seed, byte[] payload) {
    if (payload.length < MIN_LENGTH) {
      return false;
    }
    final int sequence = sequence(payload);
    for (int i = MIN_LENGTH; i < payload.length; i++) {
      if (payload[i] != octet(seed, sequence, i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the sequence number with which {@code payload} begins. */
  public static int sequence(byte[] payload) {
    return Frames.get32(payload, 0);
  }

  private static byte octet(long seed, int sequence, int at) {
    return (byte) (word(seed, sequence, at >> 2) >>> (24 - ((at & 3) << 3)));
  }
}
