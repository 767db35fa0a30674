package org.inglenook.kernel.workload;

import org.inglenook.sim.Hasher;

/**
 * A tone of which every frame can be told from every other: a triangle wave with a little noise, as
 * a recording has it, and the noise is a function of seed and place. So what came out of a speaker
 * can be laid beside what was written, without having been told what got lost.
 *
 * <pre>
 *   frame: left, right; 16 bits each, signed, little endian
 *   sample = triangle of 441 Hz at 44,100 frames per second, 12,800 high  +  noise of 8 bits
 * </pre>
 */
final class Tone {
  /** Channels of a frame. */
  static final int CHANNELS = 2;

  /** Bytes of a frame. */
  static final int FRAME = CHANNELS * Short.BYTES;

  private static final int PERIOD = 100;
  private static final int SLOPE = 512;

  private final long seed;

  Tone(long seed) {
    this.seed = seed;
  }

  /** Returns frame {@code n} as its four bytes lie in memory, read as a little-endian word. */
  int frame(long n) {
    int phase = (int) (n % PERIOD);
    int level = Math.min(phase, PERIOD - phase) - PERIOD / 4;
    long noise = Hasher.mix(seed ^ (n << 1));
    int left = level * SLOPE + (byte) noise;
    int right = level * SLOPE + (byte) (noise >>> Byte.SIZE);
    return (left & 0xFFFF) | (right << Short.SIZE);
  }

  /** Returns the bytes of the tone from byte {@code from}, a multiple of a frame, on. */
  byte[] bytes(long from, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (frame((from + i) / FRAME) >>> ((from + i) % FRAME * Byte.SIZE));
    }
    return bytes;
  }
}
