package org.inglenook.hardware.net;

/**
 * How fast a wire is.
 *
 * @param latency cycles from the last bit sent to the frame received
 * @param cyclesPerKibibyte cycles to send 1,024 bytes
 */
public record WireConfig(int latency, int cyclesPerKibibyte) {
  /** Preamble, check sequence and gap between frames: bytes on the wire but in no buffer. */
  private static final int OVERHEAD = 8 + 4 + 12;

  /** Returns 1 Gb/s and 1 us for a processor of 1.7 GHz: 8 bits x 1,024 x 1.7 cycles. */
  public static WireConfig gigabit() {
    return new WireConfig(1_700, 13_926);
  }

  /** Returns the cycles for which a frame of {@code length} bytes occupies the wire. */
  public int occupation(int length) {
    return (length + OVERHEAD) * cyclesPerKibibyte / 1_024;
  }
}
