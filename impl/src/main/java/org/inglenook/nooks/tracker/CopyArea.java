package org.inglenook.nooks.tracker;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;

/**
 * The slots for the versions of each domain. The slots are pages that the driver may write; which
 * of them are taken, and what was in them when they were last equal to the kernel's version, is
 * kernel memory.
 */
final class CopyArea {
  private final PhysicalMemory memory;
  private final TrackerLayout layout;
  private final int slots;
  private final int slotBytes;

  CopyArea(PhysicalMemory memory, TrackerLayout layout, TrackerConfig config) {
    this.memory = memory;
    this.layout = layout;
    slots = config.slots();
    slotBytes = config.slotWords() * Integer.BYTES;
  }

  /** Says where the slots of {@code domain} are, and their base images. */
  void assign(int domain, int area, int bases) {
    memory.store32(layout.area(domain), area);
    memory.store32(layout.bases(domain), bases);
  }

  int address(int domain, int slot) {
    return memory.load32(layout.area(domain)) + slotBytes * slot;
  }

  int base(int domain, int slot) {
    return memory.load32(layout.bases(domain)) + slotBytes * slot;
  }

  boolean isFree(int domain, int slot) {
    return (memory.load32(layout.slotWord(domain, slot)) >>> slot & 1) == 0;
  }

  /** Returns the first free slot of {@code domain}, or -1. */
  int pick(int domain) {
    return pick(domain, slots);
  }

  /** Returns the first free slot below {@code end}, a multiple of 32, or -1. */
  int pick(int domain, int end) {
    for (int first = 0; first < end; first += Integer.SIZE) {
      final int taken = memory.load32(layout.slotWord(domain, first));
      if (taken != -1) {
        return first + Integer.numberOfTrailingZeros(~taken);
      }
    }
    return -1;
  }

  void take(Journal step, int domain, int slot) {
    final int word = layout.slotWord(domain, slot);
    step.store32(word, step.load32(word) | 1 << slot);
  }

  void giveBack(Journal step, int domain, int slot) {
    final int word = layout.slotWord(domain, slot);
    step.store32(word, step.load32(word) & ~(1 << slot));
  }
}
