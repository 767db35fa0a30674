package org.inglenook.kernel;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.PageMap;

/**
 * Where the kernel puts its parts in memory. Addresses are page-aligned.
 *
 * <pre>
 *  0          page 0, unmapped
 *  pageTable  the kernel's page table
 *  statics    static data, one page
 *  pageMap    one word per frame
 *  heap       the kernel heap
 *  free       everything else
 * </pre>
 *
 * @param pageTable address of the page table
 * @param statics address of the static data
 * @param pageMap address of the page map
 * @param heap address of the heap
 * @param free first address that boot leaves free
 */
public record MemoryPlan(int pageTable, int statics, int pageMap, int heap, int free) {
  static MemoryPlan of(Machine machine, KernelConfig config) {
    int pageTable = PageLayout.PAGE_SIZE;
    int statics = pageTable + machine.tables().bytes();
    int pageMap = statics + PageLayout.PAGE_SIZE;
    int heap = pageMap + wholePages(PageMap.bytes(machine.memory().frames()));
    int free = heap + (config.heapPages() << PageLayout.PAGE_SHIFT);
    if (free >= machine.memory().size()) {
      throw new IllegalArgumentException(
          "machine too small for the kernel: bytes="
              + machine.memory().size()
              + ", needed="
              + free);
    }
    return new MemoryPlan(pageTable, statics, pageMap, heap, free);
  }

  /** Returns how many frames boot takes. */
  int reservedFrames() {
    return free >>> PageLayout.PAGE_SHIFT;
  }

  private static int wholePages(int bytes) {
    return (bytes + PageLayout.OFFSET_MASK) & PageLayout.FRAME_MASK;
  }
}
