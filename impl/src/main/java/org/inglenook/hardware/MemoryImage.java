package org.inglenook.hardware;

import java.util.Arrays;

/**
 * The content of a memory at one moment, with its hash: 0 for a memory of zeros. Images share the
 * pages that they have in common.
 */
final class MemoryImage {
  private final MemoryPage[] pages;
  private final long hash;

  private MemoryImage(MemoryPage[] pages, long hash) {
    this.pages = pages;
    this.hash = hash;
  }

  /** Returns the image of {@code frames} pages of zeros. */
  static MemoryImage zero(int frames) {
    final MemoryPage[] pages = new MemoryPage[frames];
    Arrays.fill(pages, MemoryPage.zero());
    return new MemoryImage(pages, 0);
  }

  /**
   * Returns the image of {@code words}, which differs from this one at most in the first {@code
   * count} pages that {@code dirty} lists.
   */
  MemoryImage with(int[] words, int[] dirty, int count) {
    final MemoryPage[] next = pages.clone();
    for (int i = 0; i < count; i++) {
      next[dirty[i]] = MemoryPage.copy(words, dirty[i]);
    }
    return new MemoryImage(next, hash(words, dirty, count));
  }

  /** Returns the hash of that image, without making it. */
  long hash(int[] words, int[] dirty, int count) {
    long sum = hash;
    for (int i = 0; i < count; i++) {
      sum += pages[dirty[i]].growth(words, dirty[i]);
    }
    return sum;
  }

  /** Copies the page {@code frame} to {@code words}. */
  void copyTo(int[] words, int frame) {
    pages[frame].copyTo(words, frame);
  }

  /** Copies to {@code words}, which have the content of {@code other}, what differs from that. */
  void copyTo(int[] words, MemoryImage other) {
    for (int frame = 0; frame < pages.length; frame++) {
      if (pages[frame] != other.pages[frame]) {
        pages[frame].copyTo(words, frame);
      }
    }
  }
}
