package org.inglenook.kernel.sound;

import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.BulkCopy;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.PageMap;

/** The rings of fragments that cards play from: {@link DmaBufferLayout} and its pages. */
public final class DmaRing {
  /** Shortest fragment, bytes. */
  public static final int MIN_FRAGMENT = 64;

  static final String NAME = "dma buffer";

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final PageMap pages;
  private final BulkCopy copy;

  DmaRing(KernelMemory memory, KernelHeap heap, PageMap pages, BulkCopy copy) {
    this.memory = memory;
    this.heap = heap;
    this.pages = pages;
    this.copy = copy;
  }

  /** Makes the record of a ring with pages for {@code dev}; 0 when memory is exhausted. */
  int create(int dev, int count) {
    int ring = heap.allocate(DmaBufferLayout.SIZE);
    int buffer = ring == 0 ? 0 : pages.allocate(count, PageMap.SOUND);
    if (buffer == 0) {
      if (ring != 0) {
        heap.free(ring);
      }
      return 0;
    }
    memory.clear(ring, DmaBufferLayout.SIZE);
    memory.store(ring + DmaBufferLayout.MAGIC, DmaBufferLayout.MAGIC_VALUE);
    memory.store(ring + DmaBufferLayout.DEV, dev);
    memory.store(ring + DmaBufferLayout.BUFFER, buffer);
    memory.store(ring + DmaBufferLayout.PAGES, count);
    divide(ring, MIN_FRAGMENT);
    return ring;
  }

  /** Frees the record and leaves its pages, which are the caller's from now on. */
  void forget(int ring) {
    memory.store(ring + DmaBufferLayout.MAGIC, 0);
    heap.free(ring);
  }

  /** Frees {@code count} pages at {@code buffer} that were a ring's. */
  public void freePages(int buffer, int count) {
    pages.free(buffer, count, PageMap.SOUND);
  }

  /** Divides the ring into fragments of {@code bytes} bytes, a divisor of a page; all are empty. */
  void divide(int ring, int bytes) {
    memory.store(ring + DmaBufferLayout.FRAGMENT, bytes);
    memory.store(ring + DmaBufferLayout.FRAGMENTS, bytes(ring) / bytes);
    memory.store(ring + DmaBufferLayout.HEAD, 0);
    memory.store(ring + DmaBufferLayout.QUEUED, 0);
    memory.store(ring + DmaBufferLayout.FILL, 0);
    memory.store(ring + DmaBufferLayout.FLAGS, 0);
  }

  /** Returns the bytes that can be written now. */
  int room(int ring) {
    int empty = fragments(ring) - queued(ring);
    return empty * fragment(ring) - memory.load(ring + DmaBufferLayout.FILL);
  }

  /** Copies at most {@code bytes} bytes from {@code from} into the ring; returns how many. */
  int write(int ring, int from, int bytes) {
    int taken = Math.min(bytes, room(ring));
    int done = 0;
    while (done < taken) {
      int fill = memory.load(ring + DmaBufferLayout.FILL);
      int part = Math.min(taken - done, fragment(ring) - fill);
      copy.copy(from + done, tail(ring) + fill, part);
      filled(ring, fill + part);
      done += part;
    }
    return taken;
  }

  /** Fills the fragment that was begun, if one was, with bytes that nobody hears. */
  void pad(int ring, int neutral) {
    int fill = memory.load(ring + DmaBufferLayout.FILL);
    if (fill == 0) {
      return;
    }
    int bytes = fragment(ring);
    for (int i = fill; i < bytes; i++) {
      memory.memory().store8(tail(ring) + i, neutral);
    }
    filled(ring, bytes);
  }

  private void filled(int ring, int fill) {
    boolean full = fill == fragment(ring);
    memory.store(ring + DmaBufferLayout.FILL, full ? 0 : fill);
    if (full) {
      memory.add(ring + DmaBufferLayout.QUEUED, 1);
    }
  }

  /**
   * The card is at byte {@code position} of the ring: every fragment before it has been played. A
   * position outside of the ring counts as its beginning, as in Linux. Returns the bytes that the
   * card ran past although they were written: those of a fragment that was not full.
   */
  int advance(int ring, int position) {
    int count = fragments(ring);
    boolean inside = position >= 0 && position < bytes(ring);
    int at = inside ? position / fragment(ring) : 0;
    int skipped = 0;
    int head = memory.load(ring + DmaBufferLayout.HEAD);
    for (; head != at; head = head + 1 == count ? 0 : head + 1) {
      if (queued(ring) > 0) {
        memory.add(ring + DmaBufferLayout.QUEUED, -1);
      } else {
        skipped += memory.load(ring + DmaBufferLayout.FILL);
        memory.store(ring + DmaBufferLayout.FILL, 0);
      }
    }
    memory.store(ring + DmaBufferLayout.HEAD, head);
    return skipped;
  }

  /** Returns the address of the fragment that is being filled. */
  private int tail(int ring) {
    int index = (memory.load(ring + DmaBufferLayout.HEAD) + queued(ring)) % fragments(ring);
    return buffer(ring) + index * fragment(ring);
  }

  int queued(int ring) {
    return memory.load(ring + DmaBufferLayout.QUEUED);
  }

  int fragment(int ring) {
    return memory.load(ring + DmaBufferLayout.FRAGMENT);
  }

  int fragments(int ring) {
    return memory.load(ring + DmaBufferLayout.FRAGMENTS);
  }

  int buffer(int ring) {
    return memory.load(ring + DmaBufferLayout.BUFFER);
  }

  int pages(int ring) {
    return memory.load(ring + DmaBufferLayout.PAGES);
  }

  int bytes(int ring) {
    return pages(ring) << PageLayout.PAGE_SHIFT;
  }

  boolean has(int ring, int flag) {
    return (memory.load(ring + DmaBufferLayout.FLAGS) & flag) != 0;
  }

  void set(int ring, int flag) {
    memory.store(ring + DmaBufferLayout.FLAGS, memory.load(ring + DmaBufferLayout.FLAGS) | flag);
  }

  void clear(int ring, int flag) {
    memory.store(ring + DmaBufferLayout.FLAGS, memory.load(ring + DmaBufferLayout.FLAGS) & ~flag);
  }

  /** Checks the invariant of {@link DmaBufferLayout}, and that the pages are a ring's. */
  void check(int ring, int dev) {
    memory.expectMagic(NAME, ring, DmaBufferLayout.MAGIC_VALUE);
    memory.expect(NAME, ring, "dev", DmaBufferLayout.DEV, dev);
    int buffer = memory.pointer(NAME, ring, "buffer", DmaBufferLayout.BUFFER);
    int use = pages.use(buffer >>> PageLayout.PAGE_SHIFT);
    memory.expectRange(NAME, ring, "buffer.use", PageMap.SOUND, PageMap.SOUND, use);
    int fragment = fragment(ring);
    memory.expectRange(NAME, ring, "fragment", MIN_FRAGMENT, PageLayout.PAGE_SIZE, fragment);
    int count = bytes(ring) / fragment;
    memory.expect(NAME, ring, "fragments", DmaBufferLayout.FRAGMENTS, count);
    int head = memory.load(ring + DmaBufferLayout.HEAD);
    memory.expectRange(NAME, ring, "head", 0, count - 1, head);
    memory.expectRange(NAME, ring, "queued", 0, count, queued(ring));
    int most = queued(ring) == count ? 0 : fragment - 1;
    memory.expectRange(NAME, ring, "fill", 0, most, memory.load(ring + DmaBufferLayout.FILL));
  }
}
