package org.inglenook.nooks.tracker;

import static org.inglenook.nooks.tracker.TrackerRecords.KERNEL;

import org.inglenook.driver.Lifetime;
import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/** The steps by which objects come into being, change hands and end. */
public final class Lifetimes {
  private final TrackerRecords records;
  private final Journal journal;
  private final Trace trace;

  Lifetimes(Machine machine, Journal journal, TrackerRecords records) {
    this.records = records;
    this.journal = journal;
    trace = machine.trace();
  }

  /**
   * The kernel makes an object that drivers will see: {@code ObjectTracker!Create}.
   *
   * @param extra what its release routine wants to know of it
   */
  public Refusal create(int object, int type, int extra) {
    if (records.objects.find(object) != 0) {
      return Refusal.EXISTS_ALREADY;
    }
    if (records.types.get(type).lifetime() == Lifetime.SEMANTIC) {
      return Refusal.WRONG_LIFETIME;
    }
    if (records.objects.free() == 0) {
      return Refusal.TRACKER_FULL;
    }
    journal.begin();
    records.objects.add(journal, object, type, KERNEL, extra);
    journal.commit();
    return done("ObjectTracker.Create", object, 0, 0, 0);
  }

  /** The kernel gives up an object of its own that no driver knows. */
  @Action("ObjectTracker!Destroy")
  public Refusal destroy(int object) {
    final int record = records.objects.find(object);
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (records.objects.owner(record) != KERNEL) {
      return Refusal.NOT_OWNER;
    }
    if (records.objects.first(record) != 0) {
      return Refusal.STILL_KNOWN;
    }
    return end(record) ? done("ObjectTracker.Destroy", object, 0, 0, 0) : Refusal.LOCKED;
  }

  /**
   * Driver {@code domain} asks for a new object, or begins what ends by itself: {@code
   * ObjectTracker!Allocate}. The kernel has made it; the driver's version is in {@code slot}.
   *
   * @param extra what its release routine wants to know of it
   */
  public Refusal allocate(int domain, int object, int slot, int type, int extra) {
    if (records.objects.find(object) != 0) {
      return Refusal.EXISTS_ALREADY;
    }
    final TrackedType kind = records.types.get(type);
    if (kind.lifetime() == Lifetime.CALL) {
      return Refusal.WRONG_LIFETIME;
    }
    if (kind.rule() == CopyRule.VALUE_RESULT && !records.area.isFree(domain, slot)) {
      return Refusal.SLOT_BUSY;
    }
    if (records.objects.free() == 0 || records.associations.free() == 0) {
      return Refusal.TRACKER_FULL;
    }
    journal.begin();
    final int record = records.objects.add(journal, object, type, domain, extra);
    records.associate(journal, record, object, domain, slot, 0);
    journal.commit();
    return done("ObjectTracker.Allocate", domain, object, slot, 0);
  }

  /** Driver {@code domain} asks for the end of an object of its own. */
  @Action("ObjectTracker!Free")
  public Refusal free(int domain, int object) {
    final int record = records.objects.find(object);
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (records.objects.owner(record) != domain) {
      return Refusal.NOT_OWNER;
    }
    return end(record) ? done("ObjectTracker.Free", domain, object, 0, 0) : Refusal.LOCKED;
  }

  /** An object ends by what it means: the timer fires. */
  @Action("ObjectTracker!Fire")
  public Refusal fire(int object) {
    final int record = records.objects.find(object);
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (records.type(record).lifetime() != Lifetime.SEMANTIC) {
      return Refusal.WRONG_LIFETIME;
    }
    return end(record) ? done("ObjectTracker.Fire", object, 0, 0, 0) : Refusal.LOCKED;
  }

  /** During a call into {@code domain} its driver takes over an object that it was passed. */
  @Action("ObjectTracker!Adopt")
  public Refusal adopt(int task, int domain, int object) {
    final Refusal refusal = change(task, domain, object, TaskTable.IN, KERNEL, domain);
    return refusal == Refusal.NONE ? done("ObjectTracker.Adopt", task, domain, object, 0) : refusal;
  }

  /** During a call from {@code domain} the kernel takes over an object that it was passed. */
  @Action("ObjectTracker!Yield")
  public Refusal yieldTo(int task, int domain, int object) {
    final Refusal refusal = change(task, domain, object, TaskTable.OUT, domain, KERNEL);
    return refusal == Refusal.NONE ? done("ObjectTracker.Yield", task, domain, object, 0) : refusal;
  }

  /** Reports that {@link #yieldTo} has been done as a part of another step. */
  void yielded(int task, int domain, int object) {
    trace.step("ObjectTracker.Yield", task, domain, object, 0);
  }

  /** Recovery gives back an object that the failed driver of {@code domain} owns. */
  @Action("ObjectTracker!Release")
  public Refusal release(int domain, int object) {
    final int record = records.objects.find(object);
    final Refusal refusal = mayRelease(domain, record);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    journal.begin();
    records.end(journal, record);
    journal.commit();
    return done("ObjectTracker.Release", domain, object, 0, 0);
  }

  /**
   * Recovery takes from the failed driver of {@code domain} what a device may still reach: until
   * that is quiet, the object is the kernel's and no driver knows it.
   */
  @Action("ObjectTracker!SetAside")
  public Refusal setAside(int domain, int object) {
    final int record = records.objects.find(object);
    final Refusal refusal = mayRelease(domain, record);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    if (records.type(record).lifetime() != Lifetime.ALLOCATED) {
      return Refusal.WRONG_LIFETIME;
    }
    journal.begin();
    records.dissociate(journal, records.associations.of(record, domain));
    records.objects.setAside(journal, record, domain);
    journal.commit();
    return done("ObjectTracker.SetAside", domain, object, 0, 0);
  }

  private Refusal mayRelease(int domain, int record) {
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (records.objects.owner(record) != domain) {
      return Refusal.NOT_OWNER;
    }
    if (records.associations.uses(records.associations.of(record, domain)) != 0) {
      return Refusal.IN_USE;
    }
    return records.objects.lock(record) == 0 ? Refusal.NONE : Refusal.LOCKED;
  }

  private Refusal change(int task, int domain, int object, int way, int from, int to) {
    final int record = records.objects.find(object);
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (records.objects.owner(record) != from) {
      return Refusal.NOT_OWNER;
    }
    if (records.type(record).lifetime() != Lifetime.ALLOCATED) {
      return Refusal.WRONG_LIFETIME;
    }
    if (!records.table.uses(task, domain, object, way)) {
      return Refusal.NOT_IN_USE;
    }
    records.objects.owner(record, to);
    return Refusal.NONE;
  }

  /** Ends the object in one step, or returns false because its lock is held. */
  private boolean end(int record) {
    if (records.objects.lock(record) != 0) {
      return false;
    }
    journal.begin();
    records.end(journal, record);
    journal.commit();
    return true;
  }

  private Refusal done(String action, int a, int b, int c, int d) {
    trace.step(action, a, b, c, d);
    return Refusal.NONE;
  }
}
