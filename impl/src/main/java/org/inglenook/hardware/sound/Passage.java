package org.inglenook.hardware.sound;

/**
 * Sound that was played without a pause, from one start of the card on.
 *
 * @param cycle when its first frame was heard
 * @param rate frames per second
 * @param format of its samples
 * @param from index of its first byte among all bytes played
 * @param frames how many
 */
public record Passage(long cycle, int rate, SampleFormat format, long from, long frames) {
  /** Returns the cycle at which frame {@code n} of this passage is heard. */
  public long cycleOf(long n) {
    return cycle + n * Speaker.CYCLES_PER_SECOND / rate;
  }

  /** Returns the cycle at which its last frame has been heard. */
  public long end() {
    return cycleOf(frames);
  }

  Passage longerBy(long more) {
    return new Passage(cycle, rate, format, from, frames + more);
  }
}
