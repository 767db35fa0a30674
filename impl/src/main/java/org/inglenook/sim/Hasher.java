package org.inglenook.sim;

/**
 * A running 64-bit hash over words, the same on every Java platform.
 *
 * <p>It tells states apart; it does not withstand an adversary. The order of the words counts.
 */
public final class Hasher {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long hash = PRIME;

  /** Adds one 64-bit word. */
  public Hasher add(long word) {
    hash = mix(hash * PRIME + word);
    return this;
  }

  /** Adds a truth value. */
  public Hasher add(boolean flag) {
    return add(flag ? 1L : 0L);
  }

  /** Adds the first {@code count} words of {@code words}. */
  public Hasher add(int[] words, int count) {
    for (int i = 0; i < count; i++) {
      add(words[i]);
    }
    return this;
  }

  /** Adds the first {@code count} words of {@code words}. */
  public Hasher add(long[] words, int count) {
    for (int i = 0; i < count; i++) {
      add(words[i]);
    }
    return this;
  }

  /** Adds the first {@code count} bytes of {@code bytes}. */
  public Hasher add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      add(bytes[i]);
    }
    return this;
  }

  /** Returns the hash of all words added so far. */
  public long value() {
    return hash;
  }

  /** Spreads every bit of {@code z} over the result: the finaliser of SplitMix64. */
  public static long mix(long z) {
    final long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    final long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
