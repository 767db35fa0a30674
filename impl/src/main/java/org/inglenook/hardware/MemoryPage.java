package org.inglenook.hardware;

import static org.inglenook.hardware.PageLayout.PAGE_WORDS;

import java.util.Arrays;
import org.inglenook.sim.Hasher;

/** The content of one page at one moment, shared by all snapshots in which it is the same. */
final class MemoryPage {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final int[] words;
  private final long hash;

  private MemoryPage(int[] words) {
    this.words = words;
    this.hash = hash(words, 0);
  }

  /** Returns a page of zeros. */
  static MemoryPage zero() {
    return new MemoryPage(new int[PAGE_WORDS]);
  }

  /** Copies the page {@code frame} out of {@code memory}. */
  static MemoryPage copy(int[] memory, int frame) {
    final int from = frame * PAGE_WORDS;
    return new MemoryPage(Arrays.copyOfRange(memory, from, from + PAGE_WORDS));
  }

  /** Copies this page to the page {@code frame} of {@code memory}. */
  void copyTo(int[] memory, int frame) {
    System.arraycopy(words, 0, memory, frame * PAGE_WORDS, PAGE_WORDS);
  }

  /** Returns the hash of the content. */
  long hash() {
    return hash;
  }

  /**
   * Returns the hash of the page that begins at word {@code from} of {@code memory}. Four lanes run
   * side by side, so that the processor need not wait for one multiplication after another.
   */
  static long hash(int[] memory, int from) {
    long a = 1;
    long b = 2;
    long c = 3;
    long d = 4;
    for (int i = from; i < from + PAGE_WORDS; i += 4) {
      a = (a ^ memory[i]) * PRIME;
      b = (b ^ memory[i + 1]) * PRIME;
      c = (c ^ memory[i + 2]) * PRIME;
      d = (d ^ memory[i + 3]) * PRIME;
      a ^= a >>> 32;
      b ^= b >>> 32;
      c ^= c >>> 32;
      d ^= d >>> 32;
    }
    return new Hasher().add(a).add(b).add(c).add(d).value();
  }
}
