package org.inglenook.nooks.tracker;

import static org.inglenook.nooks.tracker.TrackerRecords.KERNEL;

import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/**
 * The steps on locks of kernel objects, and what kernel code does under them. What a driver changes
 * under a lock is published with its release, in one step.
 */
public final class Locks {
  private final TrackerRecords records;
  private final ObjectTable objects;
  private final Journal journal;
  private final Trace trace;

  Locks(Machine machine, Journal journal, TrackerRecords records) {
    this.records = records;
    this.journal = journal;
    objects = records.objects;
    trace = machine.trace();
  }

  /** Task {@code task} takes the lock of {@code object} for the kernel (0) or for a driver. */
  @Action("ObjectTracker!Lock")
  public Refusal lock(int task, int side, int object) {
    final int record = objects.find(object);
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (objects.lock(record) != 0) {
      return Refusal.LOCKED;
    }
    final int known = side == KERNEL ? 0 : records.associations.of(record, side);
    if (side != KERNEL && known == 0) {
      return Refusal.NOT_KNOWN;
    }
    journal.begin();
    journal.store32(objects.lockAddress(record), TrackerRecords.lockOf(task, side));
    if (known != 0) {
      records.refresh(journal, record, known);
    }
    journal.commit();
    return done("ObjectTracker.Lock", task, side, object, 0);
  }

  /** Task {@code task} gives the lock back, and publishes what a driver has changed under it. */
  @Action("ObjectTracker!Unlock")
  public Refusal unlock(int task, int side, int object) {
    final int record = objects.find(object);
    if (record == 0 || objects.lock(record) != TrackerRecords.lockOf(task, side)) {
      return Refusal.NOT_LOCKED;
    }
    final int known = side == KERNEL ? 0 : records.associations.of(record, side);
    if (side != KERNEL && known == 0) {
      return Refusal.NOT_KNOWN;
    }
    journal.begin();
    if (known != 0) {
      records.publish(journal, record, known);
    }
    journal.store32(objects.lockAddress(record), 0);
    journal.commit();
    return done("ObjectTracker.Unlock", task, side, object, 0);
  }

  /** Recovery takes a lock from the failed driver of {@code domain}, and publishes nothing. */
  @Action("ObjectTracker!BreakLock")
  public Refusal breakLock(int domain, int object) {
    final int record = objects.find(object);
    if (record == 0
        || objects.lock(record) == 0
        || TrackerRecords.lockSide(objects.lock(record)) != domain) {
      return Refusal.NOT_LOCKED;
    }
    records.memory.store32(objects.lockAddress(record), 0);
    return done("ObjectTracker.BreakLock", domain, object, 0, 0);
  }

  /** Kernel code stores into a tracked object, within the lock if somebody uses one. */
  @Action("ObjectTracker!KernelWrite")
  public Refusal kernelWrite(int task, int object, int word, int value) {
    final int record = objects.find(object);
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (!records.mayCopy(task, record)) {
      return Refusal.LOCKED;
    }
    records.memory.store32(object + word * Integer.BYTES, value);
    return done("ObjectTracker.KernelWrite", task, object, word, value);
  }

  private Refusal done(String action, int a, int b, int c, int d) {
    trace.step(action, a, b, c, d);
    return Refusal.NONE;
  }
}
