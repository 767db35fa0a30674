package org.inglenook.campaign;

import java.util.Arrays;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.PageMap;

/**
 * The memory at the end of a run without a fault, as far as it says something: words of pages that
 * belong to the kernel, to isolation or to the driver, and that are the same in all runs without a
 * fault, whenever they began and however fast their driver was.
 *
 * <p>Not compared: free pages, data of packets and sound, memory of user programs, and words that
 * legally depend on time, such as cycles, ticks, and what is left in memory that was given back.
 * Those are found by trying, not by a list: whatever differs in any of the runs without a fault.
 */
final class MemoryImage {
  private final int[] addresses;
  private final int[] values;

  private MemoryImage(int[] addresses, int[] values) {
    this.addresses = addresses;
    this.values = values;
  }

  /** Takes the memory of {@code kernel} as it is now. */
  static MemoryImage of(Kernel kernel) {
    final PhysicalMemory memory = kernel.machine().memory();
    final int[] addresses = new int[memory.size() / Integer.BYTES];
    final int[] values = new int[addresses.length];
    int count = 0;
    for (int frame = 0; frame < memory.frames(); frame++) {
      if (frame == 0 || says(use(kernel, frame))) {
        for (int at = 0; at < PageLayout.PAGE_SIZE; at += Integer.BYTES) {
          addresses[count] = (frame << PageLayout.PAGE_SHIFT) + at;
          values[count] = memory.load32(addresses[count]);
          count++;
        }
      }
    }
    return new MemoryImage(Arrays.copyOf(addresses, count), Arrays.copyOf(values, count));
  }

  /** Reads the page map past caches and cycles. */
  private static int use(Kernel kernel, int frame) {
    final int word = kernel.plan().pageMap() + frame * Integer.BYTES;
    return kernel.machine().memory().load32(word) & PageMap.USE_MASK;
  }

  private static boolean says(int use) {
    return switch (use) {
      case PageMap.FREE, PageMap.PACKET, PageMap.SOUND, PageMap.USER -> false;
      default -> true;
    };
  }

  /** Returns the words that are the same in {@code memory}. */
  MemoryImage where(PhysicalMemory memory) {
    int count = 0;
    final int[] kept = new int[addresses.length];
    final int[] same = new int[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      if (memory.load32(addresses[i]) == values[i]) {
        kept[count] = addresses[i];
        same[count++] = values[i];
      }
    }
    return new MemoryImage(Arrays.copyOf(kept, count), Arrays.copyOf(same, count));
  }

  /** Returns how {@code memory} differs. */
  Differences differences(PhysicalMemory memory) {
    int count = 0;
    int first = 0;
    for (int i = 0; i < addresses.length; i++) {
      if (memory.load32(addresses[i]) != values[i]) {
        first = count == 0 ? addresses[i] : first;
        count++;
      }
    }
    return new Differences(count, first);
  }

  /** Returns how many words are compared. */
  int size() {
    return addresses.length;
  }
}
