package org.inglenook.nooks.tracker;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;

/**
 * What moves between the kernel's version of an object and a driver's, word by word. A word is
 * dirty when the driver may modify it and it is no longer what it was when the versions were last
 * equal.
 */
final class Images {
  private final PhysicalMemory memory;
  private final boolean whole;

  /**
   * Moves words of {@code memory}.
   *
   * @param whole whether a copy-out writes every word, as published
   */
  Images(PhysicalMemory memory, boolean whole) {
    this.memory = memory;
    this.whole = whole;
  }

  /** Fills a slot that nobody looks at yet. */
  void fill(TrackedType type, int object, int copy, int base) {
    for (int at = 0; at < type.words() * Integer.BYTES; at += Integer.BYTES) {
      final int value = memory.load32(object + at);
      memory.store32(copy + at, value);
      memory.store32(base + at, value);
    }
  }

  /** Copy-out: the kernel's version takes what the driver has changed. */
  void publish(Journal step, TrackedType type, int object, int copy, int base) {
    for (int word = 0; word < type.words(); word++) {
      final int at = word * Integer.BYTES;
      if (publishes(type, word, copy + at, base + at)) {
        final int value = memory.load32(copy + at);
        step.store32(object + at, value);
        step.store32(base + at, value);
      }
    }
  }

  /** Copy-in: the driver's version takes what it has not changed itself. */
  void refresh(Journal step, TrackedType type, int object, int copy, int base) {
    for (int word = 0; word < type.words(); word++) {
      final int at = word * Integer.BYTES;
      if (!dirty(type, word, copy + at, base + at)) {
        final int value = memory.load32(object + at);
        store(step, copy + at, value);
        store(step, base + at, value);
      }
    }
  }

  private void store(Journal step, int address, int value) {
    if (memory.load32(address) != value) {
      step.store32(address, value);
    }
  }

  private boolean publishes(TrackedType type, int word, int copy, int base) {
    return whole || dirty(type, word, copy, base);
  }

  private boolean dirty(TrackedType type, int word, int copy, int base) {
    return type.isWritable(word) && memory.load32(copy) != memory.load32(base);
  }
}
