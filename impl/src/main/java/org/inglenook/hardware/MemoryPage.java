package org.inglenook.hardware;

import static org.inglenook.hardware.PageLayout.PAGE_WORDS;

import java.util.Arrays;
import org.inglenook.sim.Hasher;

/** The content of one page at one moment, shared by all snapshots in which it is the same. */
final class MemoryPage {
  private final int[] words;

  private MemoryPage(int[] words) {
    this.words = words;
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

  /**
   * Returns by how much the hash of a memory grows when its page {@code frame}, so far this one, is
   * that of {@code memory}. The hash is a sum over all words, so that only those that differ cost
   * something.
   */
  long growth(int[] memory, int frame) {
    final int from = frame * PAGE_WORDS;
    long sum = 0;
    for (int i = differsFrom(0, memory, from); i < PAGE_WORDS; i = differsFrom(i, memory, from)) {
      for (; i < PAGE_WORDS && words[i] != memory[from + i]; i++) {
        sum += term(from + i, memory[from + i]) - term(from + i, words[i]);
      }
    }
    return sum;
  }

  /** The first word from {@code i} on that differs; {@code PAGE_WORDS} if there is none. */
  private int differsFrom(int i, int[] memory, int from) {
    final int next = Arrays.mismatch(words, i, PAGE_WORDS, memory, from + i, from + PAGE_WORDS);
    return next < 0 ? PAGE_WORDS : i + next;
  }

  private static long term(int index, int word) {
    return Hasher.mix((long) index << Integer.SIZE | Integer.toUnsignedLong(word));
  }
}
