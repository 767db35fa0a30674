package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Heap;
import org.inglenook.driver.ObjectType;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.PageMap;

/**
 * {@link Heap} for an isolated driver: small blocks come from a heap in pages of its own domain, so
 * that what it spoils there is its own; whole pages are lent to it.
 */
final class HeapWrapper implements Heap {
  /** Pages of a domain's heap; e1000 needs less than one. */
  static final int HEAP_PAGES = 4;

  private final Extension extension;
  private final Heap kernel;
  private final KernelHeap heap;

  HeapWrapper(Extension extension, Heap kernel) {
    this.extension = extension;
    this.kernel = kernel;
    final int base = extension.kernel().pages().allocate(HEAP_PAGES, PageMap.DOMAIN);
    if (base == 0) {
      throw new IllegalStateException(
          "no memory for the heap of a domain: domain=" + extension.domain());
    }
    final KernelMemory memory =
        new KernelMemory(
            extension.kernel().processor(),
            (structure, address, field, expected, found) ->
                extension.bad(
                    "heap of the domain is corrupted: %s at 0x%x, %s=0x%x, expected=0x%x"
                        .formatted(structure, address, field, found, expected),
                    address),
            extension.kernel().memory().ramBytes());
    heap = new KernelHeap(memory, base, HEAP_PAGES);
    heap.create();
    extension.lend(ObjectType.HEAP_BLOCK, base, base, HEAP_PAGES);
  }

  @Override
  public int kmalloc(int bytes) {
    extension.enter();
    return extension.leave(heap.allocate(bytes));
  }

  @Override
  public void kfree(int block) {
    extension.enter();
    if (block != 0) {
      if (!heap.isAllocated(block)) {
        throw extension.bad("free of what is no block: address=0x%x".formatted(block), block);
      }
      heap.free(block);
    }
    extension.leave(0);
  }

  @Override
  public int allocatePages(int pages) {
    extension.enter();
    final int address = kernel.allocatePages(pages);
    if (address != 0) {
      extension.lend(ObjectType.HEAP_BLOCK, address, address, pages);
    }
    return extension.leave(address);
  }

  @Override
  public void freePages(int address, int pages) {
    extension.enter();
    if (address != 0) {
      extension.require(ObjectType.HEAP_BLOCK, address);
      if (extension.kernel().pages().use(address >>> PageLayout.PAGE_SHIFT) != PageMap.DRIVER) {
        throw extension.bad(
            "free of pages that are no allocation: address=0x%x".formatted(address), address);
      }
      final int lent = extension.holdings().get(ObjectType.HEAP_BLOCK, address).extra();
      if (lent != pages) {
        throw extension.bad(
            "free of another number of pages: address=0x%x, pages=%d, lent=%d"
                .formatted(address, pages, lent),
            address);
      }
      extension.takeBack(ObjectType.HEAP_BLOCK, address, address, pages);
      kernel.freePages(address, pages);
    }
    extension.leave(0);
  }
}
