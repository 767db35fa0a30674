package org.inglenook.kernel.workload;

import org.inglenook.hardware.sound.Speaker;

/**
 * A tone to be played: 16 bits, two channels.
 *
 * @param fragments its length, in fragments
 * @param fragment bytes of a fragment
 * @param rate frames per second
 * @param patience cycles after which the program gives up when nothing was taken and nothing played
 */
public record TonePlan(int fragments, int fragment, int rate, long patience) {
  /** Fragments of 1,024 bytes that a {@link Speaker} keeps, so that all of it can be judged. */
  public static final int MOST_FRAGMENTS = Speaker.MAX_BYTES >> 10;

  /**
   * Returns 200 fragments of 1,024 bytes as on a compact disc, which is 1.2 s; 20 ms of patience,
   * in which three of them are played.
   */
  public static TonePlan standard() {
    return new TonePlan(200, 1_024, 44_100, Speaker.CYCLES_PER_SECOND / 50);
  }

  /** Returns the same with another length. */
  public TonePlan withFragments(int count) {
    return new TonePlan(count, fragment, rate, patience);
  }

  /** Returns the length of the tone in bytes. */
  public long bytes() {
    return (long) fragments * fragment;
  }

  /** Returns the length of the tone in cycles. */
  public long cycles() {
    return bytes() / Tone.FRAME * Speaker.CYCLES_PER_SECOND / rate;
  }
}
