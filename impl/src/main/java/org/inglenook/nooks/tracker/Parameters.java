package org.inglenook.nooks.tracker;

import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/** The steps by which objects are parameters of calls: value and result, in both directions. */
public final class Parameters {
  private final TrackerRecords records;
  private final ObjectTable objects;
  private final AssociationTable associations;
  private final TaskTable table;
  private final Journal journal;
  private final Trace trace;

  Parameters(Machine machine, Journal journal, TrackerRecords records) {
    this.records = records;
    this.journal = journal;
    objects = records.objects;
    associations = records.associations;
    table = records.table;
    trace = machine.trace();
  }

  /** Task {@code task} passes {@code object} to a driver, whose version is in {@code slot}. */
  @Action("ObjectTracker!Pass")
  public Refusal pass(int task, int domain, int object, int slot) {
    final int record = objects.find(object);
    if (record == 0) {
      return Refusal.NO_SUCH_OBJECT;
    }
    if (!records.mayCopy(task, record)) {
      return Refusal.LOCKED;
    }
    final int known = associations.of(record, domain);
    if (!records.placed(record, known, domain, slot)) {
      return Refusal.SLOT_BUSY;
    }
    if (table.isFull(task)) {
      return Refusal.TABLE_FULL;
    }
    if (known == 0 && associations.free() == 0) {
      return Refusal.TRACKER_FULL;
    }
    journal.begin();
    if (known == 0) {
      records.associate(journal, record, object, domain, slot, 1);
    } else {
      records.refresh(journal, record, known);
      journal.store32(associations.usesAddress(known), associations.uses(known) + 1);
    }
    final int type = objects.type(record);
    final int address =
        known == 0
            ? records.driverAddress(records.types.get(type), object, domain, slot)
            : associations.address(known);
    table.push(journal, task, domain, type, TaskTable.IN, object, address);
    journal.commit();
    return done("ObjectTracker.Pass", task, domain, object, slot);
  }

  /** The call comes back: what the driver has changed becomes the kernel's. */
  @Action("ObjectTracker!Return")
  public Refusal returnFrom(int task, int domain, int object) {
    final Refusal refusal = mayDrop(task, domain, object, TaskTable.IN);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    final int record = objects.find(object);
    final int known = associations.of(record, domain);
    journal.begin();
    records.publish(journal, record, known);
    records.drop(journal, task, record, known);
    journal.commit();
    return done("ObjectTracker.Return", task, domain, object, 0);
  }

  /**
   * A driver calls the kernel with what is in {@code slot} of its domain, which should be an object
   * of {@code type}; it is {@code object}.
   */
  @Action("ObjectTracker!Accept")
  public Refusal accept(int task, int domain, int object, int slot, int type) {
    final int record = objects.find(object);
    final int known = record == 0 ? 0 : associations.of(record, domain);
    if (known == 0 || associations.slot(known) != slot) {
      return Refusal.NOT_KNOWN;
    }
    if (objects.type(record) != type) {
      return Refusal.WRONG_TYPE;
    }
    if (!records.mayCopy(task, record)) {
      return Refusal.LOCKED;
    }
    if (table.isFull(task)) {
      return Refusal.TABLE_FULL;
    }
    journal.begin();
    records.publish(journal, record, known);
    journal.store32(associations.usesAddress(known), associations.uses(known) + 1);
    final int address = associations.address(known);
    table.push(journal, task, domain, type, TaskTable.OUT, object, address);
    journal.commit();
    return done("ObjectTracker.Accept", task, domain, object, slot);
  }

  /** The kernel returns to the driver, which sees what the kernel has changed. */
  @Action("ObjectTracker!Finish")
  public Refusal finish(int task, int domain, int object) {
    final Refusal refusal = mayDrop(task, domain, object, TaskTable.OUT);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    final int record = objects.find(object);
    final int known = associations.of(record, domain);
    journal.begin();
    if (records.stillKnown(record, known)) {
      records.refresh(journal, record, known);
    }
    records.drop(journal, task, record, known);
    journal.commit();
    return done("ObjectTracker.Finish", task, domain, object, 0);
  }

  /** The call ends without a result: the driver has failed, or has freed the object meanwhile. */
  @Action("ObjectTracker!Abandon")
  public Refusal abandon(int task, int domain, int object) {
    if (!table.isNewest(task, domain, object)) {
      return Refusal.NOT_NEWEST;
    }
    journal.begin();
    if (TaskTable.isGone(table.newestWay(task))) {
      table.pop(journal, task);
    } else {
      final int record = objects.find(object);
      records.drop(journal, task, record, associations.of(record, domain));
    }
    journal.commit();
    return done("ObjectTracker.Abandon", task, domain, object, 0);
  }

  /** A long-lived version is brought up to date. */
  @Action("ObjectTracker!CopyIn")
  public Refusal copyIn(int task, int domain, int object) {
    final int record = objects.find(object);
    final Refusal refusal = mayCopyKnown(task, domain, record);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    journal.begin();
    records.refresh(journal, record, associations.of(record, domain));
    journal.commit();
    return done("ObjectTracker.CopyIn", task, domain, object, 0);
  }

  /** What a driver has changed in a long-lived version is published. */
  @Action("ObjectTracker!CopyOut")
  public Refusal copyOut(int task, int domain, int object) {
    final int record = objects.find(object);
    final Refusal refusal = mayCopyKnown(task, domain, record);
    if (refusal != Refusal.NONE) {
      return refusal;
    }
    journal.begin();
    records.publish(journal, record, associations.of(record, domain));
    journal.commit();
    return done("ObjectTracker.CopyOut", task, domain, object, 0);
  }

  private Refusal mayDrop(int task, int domain, int object, int way) {
    if (!table.isNewest(task, domain, object) || table.newestWay(task) != way) {
      return Refusal.NOT_NEWEST;
    }
    return records.mayCopy(task, objects.find(object)) ? Refusal.NONE : Refusal.LOCKED;
  }

  private Refusal mayCopyKnown(int task, int domain, int record) {
    if (record == 0 || associations.of(record, domain) == 0) {
      return Refusal.NOT_KNOWN;
    }
    return records.mayCopy(task, record) ? Refusal.NONE : Refusal.LOCKED;
  }

  private Refusal done(String action, int a, int b, int c, int d) {
    trace.step(action, a, b, c, d);
    return Refusal.NONE;
  }
}
