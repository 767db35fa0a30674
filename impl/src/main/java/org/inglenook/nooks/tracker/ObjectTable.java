package org.inglenook.nooks.tracker;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;

/** A record for each kernel object that drivers know or own, found by its kernel address. */
final class ObjectTable extends RecordPool {
  private static final int ADDRESS = 4;
  private static final int KIND = 8;
  private static final int LOCK = 12;
  private static final int FIRST = 16;
  private static final int EXTRA = 20;
  private static final int OWNER_SHIFT = 8;
  private static final int FORMER_SHIFT = 16;

  ObjectTable(PhysicalMemory memory, TrackerLayout layout) {
    super(memory, layout, layout.objectHeads());
  }

  /** Returns the record of {@code object}, or 0. */
  int find(int object) {
    int record = memory.load32(layout.objectBucket(object));
    while (record != 0 && memory.load32(record + ADDRESS) != object) {
      record = memory.load32(record);
    }
    return record;
  }

  /** Makes the first free record that of {@code object}; nobody sees it before the commit. */
  int add(Journal step, int object, int type, int owner, int extra) {
    final int record = free();
    memory.store32(record + ADDRESS, object);
    memory.store32(record + KIND, owner << OWNER_SHIFT | type);
    memory.store32(record + LOCK, 0);
    memory.store32(record + FIRST, 0);
    memory.store32(record + EXTRA, extra);
    take(step, record, layout.objectBucket(object));
    return record;
  }

  void remove(Journal step, int record) {
    giveBack(step, record, layout.objectBucket(address(record)));
  }

  int address(int record) {
    return memory.load32(record + ADDRESS);
  }

  int type(int record) {
    return memory.load32(record + KIND) & 0xFF;
  }

  int owner(int record) {
    return memory.load32(record + KIND) >>> OWNER_SHIFT & 0xFF;
  }

  /** The domain whose failed driver owned what the kernel has set aside, else 0. */
  int formerOwner(int record) {
    return memory.load32(record + KIND) >>> FORMER_SHIFT;
  }

  /** Makes the kernel the owner, who sets aside what {@code former} owned. */
  void setAside(Journal step, int record, int former) {
    step.store32(record + KIND, former << FORMER_SHIFT | type(record));
  }

  /** Sets the owner: one store, the whole of a step. */
  void owner(int record, int owner) {
    memory.store32(record + KIND, owner << OWNER_SHIFT | type(record));
  }

  /** Makes the kernel the owner, as a part of {@code step}. */
  void toKernel(Journal step, int record) {
    step.store32(record + KIND, type(record));
  }

  int lock(int record) {
    return memory.load32(record + LOCK);
  }

  /** Where the lock is kept. */
  int lockAddress(int record) {
    return record + LOCK;
  }

  int extra(int record) {
    return memory.load32(record + EXTRA);
  }

  void extra(int record, int extra) {
    memory.store32(record + EXTRA, extra);
  }

  /** Where the link to the first association is kept. */
  int firstAddress(int record) {
    return record + FIRST;
  }

  int first(int record) {
    return memory.load32(record + FIRST);
  }
}
