package org.inglenook.sim;

/**
 * A named stream of random numbers: SplitMix64, as published by Steele, Lea and Flood (OOPSLA
 * 2014), started from the seed of the world and the name of the stream.
 *
 * <p>Streams of one world are independent: drawing from one never moves another, so a new user of
 * randomness does not change what the old ones see.
 */
public final class Rng implements Stateful {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final String stream;
  private long state;

  Rng(long seed, String stream) {
    this.stream = stream;
    this.state = Hasher.mix(seed + GAMMA) ^ nameHash(stream);
  }

  /** Returns the name of this stream. */
  public String stream() {
    return stream;
  }

  /** Returns the next 64 random bits. */
  public long nextLong() {
    state += GAMMA;
    return Hasher.mix(state);
  }

  /** Returns the next 32 random bits. */
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  /**
   * Returns a number from 0 to {@code bound - 1}. The bias is below {@code bound / 2^32}.
   *
   * @param bound at least 1
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException(
          "no number to draw: stream=" + stream + ", bound=" + bound);
    }
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  @Override
  public Object save() {
    return state;
  }

  @Override
  public void restore(Object saved) {
    state = (Long) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(state);
  }

  private static long nameHash(String name) {
    final Hasher hasher = new Hasher();
    for (int i = 0; i < name.length(); i++) {
      hasher.add(name.charAt(i));
    }
    return hasher.value();
  }
}
