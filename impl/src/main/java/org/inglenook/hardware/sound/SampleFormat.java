package org.inglenook.hardware.sound;

/**
 * How samples lie in memory: frames of one sample for each channel, left first; words little
 * endian.
 *
 * @param bits 8 or 16 in a sample
 * @param signed whether silence is 0, not the middle of the range
 * @param channels 1 or 2
 */
public record SampleFormat(int bits, boolean signed, int channels) {
  /** Returns the bytes of a frame. */
  public int frameBytes() {
    return bits / Byte.SIZE * channels;
  }

  /** Returns the sample in {@code sound} from byte {@code at} on, with silence at 0. */
  public int sample(byte[] sound, int at) {
    if (bits == Byte.SIZE) {
      return signed ? sound[at] : (sound[at] & 0xFF) - 0x80;
    }
    final int word = (sound[at] & 0xFF) | (sound[at + 1] << Byte.SIZE);
    return signed ? word : (word & 0xFFFF) - 0x8000;
  }

  /** Writes a sample that {@link #sample} would read as {@code value}. */
  public void put(byte[] sound, int at, int value) {
    final int stored = signed ? value : value + (1 << (bits - 1));
    sound[at] = (byte) stored;
    if (bits == Short.SIZE) {
      sound[at + 1] = (byte) (stored >> Byte.SIZE);
    }
  }
}
