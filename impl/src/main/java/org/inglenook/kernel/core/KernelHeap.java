package org.inglenook.kernel.core;

import static org.inglenook.kernel.core.HeapBlockLayout.FREE;
import static org.inglenook.kernel.core.HeapBlockLayout.HEADER;
import static org.inglenook.kernel.core.HeapBlockLayout.MAGIC;
import static org.inglenook.kernel.core.HeapBlockLayout.PREVIOUS;
import static org.inglenook.kernel.core.HeapBlockLayout.SIZE;
import static org.inglenook.kernel.core.HeapBlockLayout.USED;

import java.util.function.IntConsumer;
import org.inglenook.hardware.PageLayout;

/**
 * A heap on a range of pages: first fit, neighbours joined when freed. Every header that a call
 * passes is checked.
 *
 * <p>Holds no state but in simulated memory, so any number of objects may describe one heap. The
 * kernel has one; a protection domain has one on pages of its own.
 */
public final class KernelHeap {
  private static final String NAME = "heap block";
  private static final int ALIGNMENT = 8;

  /** A rest smaller than this stays with the block: header and the smallest payload. */
  private static final int LEAST_REST = HEADER + ALIGNMENT;

  private final KernelMemory memory;
  private final int base;
  private final int end;
  private final IntConsumer inVain;

  /**
   * Describes a heap; {@link #create} makes it.
   *
   * @param base page-aligned address
   * @param pages length in pages
   * @param inVain is told how many blocks were looked at when there was no place
   */
  public KernelHeap(KernelMemory memory, int base, int pages, IntConsumer inVain) {
    this.memory = memory;
    this.base = base;
    this.end = base + (pages << PageLayout.PAGE_SHIFT);
    this.inVain = inVain;
  }

  /** Returns the same heap as seen through {@code other}. */
  public KernelHeap through(KernelMemory other) {
    return new KernelHeap(other, base, (end - base) >>> PageLayout.PAGE_SHIFT, inVain);
  }

  /** Makes one free block of the whole range. */
  public void create() {
    writeHeader(base, FREE, end - base - HEADER, 0);
  }

  /**
   * Returns the address of {@code bytes} bytes, 8-byte aligned, not cleared; 0 if there are none.
   */
  public int allocate(int bytes) {
    if (bytes <= 0 || bytes > end - base) {
      return 0;
    }
    int wanted = (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    int block = base;
    int blocks = 0;
    while (block < end) {
      int magic = memory.load(block + MAGIC);
      int size = memory.load(block + SIZE);
      check(block, magic, size);
      if (magic == FREE && size >= wanted) {
        take(block, wanted);
        return block + HEADER;
      }
      block += HEADER + size;
      blocks++;
    }
    inVain.accept(blocks);
    return 0;
  }

  /** Frees what {@link #allocate} returned; freeing anything else, or twice, is a corruption. */
  public void free(int address) {
    int block = address - HEADER;
    memory.expectRange(NAME, block, "address", base, end - HEADER, block);
    check(block);
    memory.expect(NAME, block, "magic", MAGIC, USED);
    int start = block;
    int size = memory.load(block + SIZE);
    int next = after(block);
    if (next < end && isFree(next)) {
      size += HEADER + memory.load(next + SIZE);
    }
    int previous = memory.load(block + PREVIOUS);
    if (previous != 0) {
      memory.expectRange(NAME, block, "previous", base, block - LEAST_REST, previous);
    }
    if (previous != 0 && isFree(previous)) {
      size += HEADER + memory.load(previous + SIZE);
      start = previous;
    }
    erase(block);
    writeHeader(start, FREE, size, memory.load(start + PREVIOUS));
    linkBack(start);
  }

  /** Returns whether {@code address} is that of a block in use; checks every header on the way. */
  public boolean isAllocated(int address) {
    for (int block = base; block < end; block = after(block)) {
      check(block);
      if (block + HEADER == address) {
        return memory.load(block + MAGIC) == USED;
      }
    }
    return false;
  }

  /** Returns the usable bytes of a block in use. */
  public int sizeOf(int address) {
    int block = address - HEADER;
    memory.expect(NAME, block, "magic", MAGIC, USED);
    return memory.load(block + SIZE);
  }

  /** Checks every block of the heap; returns how many are in use. */
  public int checkAll() {
    int used = 0;
    for (int block = base; block < end; block = after(block)) {
      check(block);
      used += isFree(block) ? 0 : 1;
    }
    return used;
  }

  private void take(int block, int wanted) {
    int size = memory.load(block + SIZE);
    int previous = memory.load(block + PREVIOUS);
    if (size - wanted < LEAST_REST) {
      writeHeader(block, USED, size, previous);
      return;
    }
    writeHeader(block, USED, wanted, previous);
    int rest = after(block);
    writeHeader(rest, FREE, size - wanted - HEADER, block);
    linkBack(rest);
  }

  /** Tells the block after {@code block} who is before it. */
  private void linkBack(int block) {
    int next = after(block);
    if (next < end) {
      memory.store(next + PREVIOUS, block);
    }
  }

  private void check(int block) {
    check(block, memory.load(block + MAGIC), memory.load(block + SIZE));
  }

  private void check(int block, int magic, int size) {
    if (magic != USED && magic != FREE) {
      throw memory.corrupted(NAME, block, "magic", USED, magic);
    }
    memory.expectRange(NAME, block, "size", ALIGNMENT, end - block - HEADER, size);
    if (size % ALIGNMENT != 0) {
      throw memory.corrupted(NAME, block, "size", size & -ALIGNMENT, size);
    }
    int next = block + HEADER + size;
    if (next < end) {
      memory.expect(NAME, block, "next.previous", next - block + PREVIOUS, block);
    }
  }

  private boolean isFree(int block) {
    check(block);
    return memory.load(block + MAGIC) == FREE;
  }

  private int after(int block) {
    return block + HEADER + memory.load(block + SIZE);
  }

  /** A joined header is no header any more: a second free of it must not find a magic number. */
  private void erase(int block) {
    memory.store(block + MAGIC, 0);
  }

  private void writeHeader(int block, int magic, int size, int previous) {
    memory.store(block + MAGIC, magic);
    memory.store(block + SIZE, size);
    memory.store(block + PREVIOUS, previous);
    memory.store(block + HEADER - Integer.BYTES, 0);
  }
}
