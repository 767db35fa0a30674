package org.inglenook.nooks.tracker;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;

/**
 * Records of one size: a free list with a count of those in use and a high-water mark. The first
 * word of a record links it, in the free list or in the chain of a bucket.
 */
abstract class RecordPool {
  final PhysicalMemory memory;
  final TrackerLayout layout;
  private final int free;
  private final int inUse;
  private final int most;

  /**
   * Makes the pool.
   *
   * @param heads where its three words are
   */
  RecordPool(PhysicalMemory memory, TrackerLayout layout, int heads) {
    this.memory = memory;
    this.layout = layout;
    free = heads;
    inUse = heads + TrackerLayout.IN_USE;
    most = heads + TrackerLayout.MOST;
  }

  /** Puts a record into the free list; done for each at boot. */
  final void provide(int record) {
    memory.store32(record, memory.load32(free));
    memory.store32(free, record);
  }

  /** Returns the record that {@link #take} will take, or 0 when none is left. */
  final int free() {
    return memory.load32(free);
  }

  final int inUse() {
    return memory.load32(inUse);
  }

  final int most() {
    return memory.load32(most);
  }

  /** Takes the first free record and links it into the chain of {@code bucket}. */
  final void take(Journal step, int record, int bucket) {
    final int used = inUse() + 1;
    step.store32(free, memory.load32(record));
    step.store32(inUse, used);
    if (used > most()) {
      step.store32(most, used);
    }
    step.store32(record, memory.load32(bucket));
    step.store32(bucket, record);
  }

  /** Takes a record out of the chain of {@code bucket} and gives it back. */
  final void giveBack(Journal step, int record, int bucket) {
    unlink(step, record, bucket, 0);
    step.store32(record, step.load32(free));
    step.store32(free, record);
    step.store32(inUse, step.load32(inUse) - 1);
  }

  /** Takes a record out of a list that begins at {@code head} and is linked at {@code offset}. */
  static void unlink(Journal step, int record, int head, int offset) {
    int link = head;
    for (int next = step.load32(link); next != record; next = step.load32(link)) {
      link = next + offset;
    }
    step.store32(link, step.load32(record + offset));
  }
}
