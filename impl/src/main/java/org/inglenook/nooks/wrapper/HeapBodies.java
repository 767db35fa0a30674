package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Heap;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.nooks.wrapper.derive.Before;
import org.inglenook.nooks.wrapper.derive.Instead;

/**
 * What is written by hand of the wrapper of {@link Heap}: small blocks come from a heap in pages of
 * the driver's own domain, so that what it spoils there is its own.
 */
final class HeapBodies {
  /** Pages of a domain's heap; e1000 needs less than one. */
  static final int HEAP_PAGES = 4;

  private final Extension extension;
  private final KernelHeap heap;

  HeapBodies(Extension extension) {
    this.extension = extension;
    final int base = extension.holdings().allocateBlock(HEAP_PAGES, "the heap");
    final KernelMemory memory =
        new KernelMemory(
            extension.kernel().processor(),
            (structure, address, field, expected, found) ->
                extension.bad(
                    "heap of the domain is corrupted: %s at 0x%x, %s=0x%x, expected=0x%x"
                        .formatted(structure, address, field, found, expected),
                    address),
            extension.kernel().memory().ramBytes());
    heap = new KernelHeap(memory, base, HEAP_PAGES, blocks -> {});
    heap.create();
  }

  @Instead
  int kmalloc(int bytes) {
    extension.enter();
    return extension.leave(heap.allocate(bytes));
  }

  @Instead
  void kfree(int block) {
    extension.enter();
    if (block != 0) {
      if (!heap.isAllocated(block)) {
        throw extension.bad("free of what is no block: address=0x%x".formatted(block), block);
      }
      heap.free(block);
    }
    extension.leave(0);
  }

  /** The pages of this heap and of the data section are the driver's, but it cannot free them. */
  @Before
  void freePages(int address, int pages) {
    final int use = extension.kernel().pages().use(address >>> PageLayout.PAGE_SHIFT);
    if (address != 0 && use != PageMap.DRIVER) {
      throw extension.bad(
          "free of pages that are no allocation: address=0x%x".formatted(address), address);
    }
  }
}
