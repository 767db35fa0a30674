package org.inglenook.kernel;

import org.inglenook.driver.Heap;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.PageMap;

/** {@link Heap} on a kernel heap and the page map. */
final class HeapExport implements Heap {
  private final KernelHeap heap;
  private final PageMap pages;

  HeapExport(KernelHeap heap, PageMap pages) {
    this.heap = heap;
    this.pages = pages;
  }

  @Override
  public int kmalloc(int bytes) {
    return heap.allocate(bytes);
  }

  @Override
  public void kfree(int block) {
    if (block != 0) {
      heap.free(block);
    }
  }

  @Override
  public int allocatePages(int count) {
    return pages.allocate(count, PageMap.DRIVER);
  }

  @Override
  public void freePages(int address, int count) {
    if (address != 0) {
      pages.free(address, count, PageMap.DRIVER);
    }
  }
}
