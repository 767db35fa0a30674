package org.inglenook.kernel.core;

import java.util.function.IntConsumer;
import org.inglenook.hardware.PageLayout;

/**
 * Which frames of memory are in use: one word per frame, as {@code mem_map} of Linux.
 *
 * <pre>
 *  31                                16 15                 0
 *  +-----------------------------------+--------------------+
 *  | magic 0x5046                      | use                |    one word per frame
 *  +-----------------------------------+--------------------+
 * </pre>
 */
public final class PageMap {
  /** Use: free. */
  public static final int FREE = 0;

  /** Use: belongs to the kernel since boot. */
  public static final int RESERVED = 1;

  /** Use: data of one packet. */
  public static final int PACKET = 2;

  /** Use: allocated by a driver, such as a descriptor ring. */
  public static final int DRIVER = 3;

  /** Use: data section of a driver. */
  public static final int DRIVER_DATA = 4;

  /** Use: memory of a user program. */
  public static final int USER = 5;

  /** Use: a protection domain's heap, stacks or page table. */
  public static final int DOMAIN = 6;

  /** Use: pages that a sound card plays from. */
  public static final int SOUND = 7;

  /** The bits of a word of the map that hold the use. */
  public static final int USE_MASK = 0xFFFF;

  private static final String NAME = "page map";
  private static final int MAGIC = 0x5046_0000;
  private static final int MAGIC_MASK = 0xFFFF_0000;

  private final KernelMemory memory;
  private final int base;
  private final int frames;
  private final IntConsumer inVain;

  /**
   * Describes the map; {@link #create} makes it.
   *
   * @param base address of the words, {@link #bytes} long
   * @param inVain is told how many words were looked at when there were no such pages
   */
  public PageMap(KernelMemory memory, int base, int frames, IntConsumer inVain) {
    this.memory = memory;
    this.base = base;
    this.frames = frames;
    this.inVain = inVain;
  }

  /** Returns the size of a map of {@code frames} frames in bytes. */
  public static int bytes(int frames) {
    return frames * Integer.BYTES;
  }

  /** Returns the same map as seen through {@code other}. */
  public PageMap through(KernelMemory other) {
    return new PageMap(other, base, frames, inVain);
  }

  /** Marks the first {@code reserved} frames as the kernel's and the others as free. */
  public void create(int reserved) {
    for (int frame = 0; frame < frames; frame++) {
      memory.store(word(frame), MAGIC | (frame < reserved ? RESERVED : FREE));
    }
  }

  /** Takes {@code count} consecutive pages for {@code use}; returns their address, or 0. */
  public int allocate(int count, int use) {
    if (count <= 0) {
      return 0;
    }
    int run = 0;
    for (int frame = 1; frame < frames; frame++) {
      run = use(frame) == FREE ? run + 1 : 0;
      if (run == count) {
        int first = frame - count + 1;
        mark(first, count, use);
        return first << PageLayout.PAGE_SHIFT;
      }
    }
    inVain.accept(frames);
    return 0;
  }

  /** Gives back {@code count} pages at {@code address} that were allocated for {@code use}. */
  public void free(int address, int count, int use) {
    int first = address >>> PageLayout.PAGE_SHIFT;
    memory.expectRange(NAME, address, "frame", 1, frames - count, first);
    for (int frame = first; frame < first + count; frame++) {
      memory.expect(NAME, word(frame), "use", 0, MAGIC | use);
    }
    mark(first, count, FREE);
  }

  /** Returns the use of {@code frame}. */
  public int use(int frame) {
    int found = memory.load(word(frame));
    if ((found & MAGIC_MASK) != MAGIC) {
      throw memory.corrupted(NAME, word(frame), "magic", MAGIC, found);
    }
    return found & ~MAGIC_MASK;
  }

  /** Returns how many frames are free. */
  public int freeFrames() {
    int free = 0;
    for (int frame = 1; frame < frames; frame++) {
      free += use(frame) == FREE ? 1 : 0;
    }
    return free;
  }

  private void mark(int first, int count, int use) {
    for (int frame = first; frame < first + count; frame++) {
      memory.store(word(frame), MAGIC | use);
    }
  }

  private int word(int frame) {
    return base + frame * Integer.BYTES;
  }
}
