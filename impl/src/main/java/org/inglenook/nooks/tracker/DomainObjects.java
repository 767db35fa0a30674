package org.inglenook.nooks.tracker;

import static org.inglenook.nooks.tracker.ObjectTracker.NO_SLOT;

import org.inglenook.trace.Refusal;

/**
 * What the wrappers of one driver do with the tracker: composites of its steps, each carried
 * through to its end. Nothing here allocates.
 *
 * <p>Invariant: an object of the kernel that no driver knows is not tracked.
 */
public final class DomainObjects {
  private final Lifetimes lifetimes;
  private final Parameters parameters;
  private final TrackerRecords records;
  private final int domain;

  DomainObjects(ObjectTracker tracker, TrackerRecords records, int domain) {
    lifetimes = tracker.lifetimes();
    parameters = tracker.parameters();
    this.records = records;
    this.domain = domain;
  }

  /**
   * Passes a kernel object to the driver.
   *
   * @return the address by which the driver knows it
   */
  public int in(int task, int type, int object) {
    int record = records.objects.find(object);
    if (record == 0) {
      require(lifetimes.create(object, type, 0), "create", object);
      record = records.objects.find(object);
    }
    require(parameters.pass(task, domain, object, slotFor(record)), "pass", object);
    return records.associations.address(records.associations.of(record, domain));
  }

  /**
   * Ends the newest parameter that was passed to the driver.
   *
   * @param publish whether the kernel takes what the driver has changed: not when it has failed
   */
  public void out(int task, boolean publish) {
    final int newest = records.table.depth(task) - 1;
    final int object = records.table.object(task, newest);
    if (publish && records.table.way(task, newest) == TaskTable.IN) {
      require(parameters.returnFrom(task, domain, object), "return", object);
    } else {
      require(parameters.abandon(task, domain, object), "abandon", object);
    }
    forget(object);
  }

  /**
   * Takes what should be the address of an object from the driver.
   *
   * @return the kernel's address; 0 when the driver knows no such object by that address
   */
  public int accept(int task, int type, int address) {
    final int known = records.associations.at(domain, address);
    if (known == 0) {
      return 0;
    }
    final int object = records.objects.address(records.associations.object(known));
    final int slot = records.associations.slot(known);
    return parameters.accept(task, domain, object, slot, type) == Refusal.NONE ? object : 0;
  }

  /** Ends the newest parameter that was taken from the driver. */
  public void finish(int task) {
    final int newest = records.table.depth(task) - 1;
    final int object = records.table.object(task, newest);
    if (records.table.way(task, newest) == TaskTable.OUT) {
      require(parameters.finish(task, domain, object), "finish", object);
    } else {
      require(parameters.abandon(task, domain, object), "abandon", object);
    }
    forget(object);
  }

  /** Drops all parameters of {@code task} above {@code depth}: its calls are unwound. */
  public void abandon(int task, int depth) {
    while (records.table.depth(task) > depth) {
      final int newest = records.table.depth(task) - 1;
      final int object = records.table.object(task, newest);
      final int owner = records.table.domain(task, newest);
      require(parameters.abandon(task, owner, object), "abandon", object);
      forget(object);
    }
  }

  /** Returns how many objects are in use by the calls of {@code task}. */
  public int depth(int task) {
    return records.table.depth(task);
  }

  /**
   * Makes the driver the owner of a new object.
   *
   * @param extra what its release routine wants to know of it
   * @return the address by which the driver knows it
   */
  public int add(int type, int object, int extra) {
    final TrackedType kind = records.types.get(type);
    final int slot = kind.rule() == CopyRule.CHECKED ? NO_SLOT : records.area.pick(domain);
    require(lifetimes.allocate(domain, object, slot, type, extra), "allocate", object);
    return records.driverAddress(kind, object, domain, slot);
  }

  /** The driver's object ends, because the driver said so. */
  public void remove(int object) {
    require(lifetimes.free(domain, object), "free", object);
  }

  /** The driver takes over an object that it was passed in the call of {@code task}. */
  public void adopt(int task, int object, int extra) {
    require(lifetimes.adopt(task, domain, object), "adopt", object);
    records.objects.extra(records.objects.find(object), extra);
  }

  /** The kernel takes over an object that it was passed by the driver in the call of a task. */
  public void yieldTo(int task, int object) {
    require(lifetimes.yieldTo(task, domain, object), "yield", object);
  }

  /** Returns whether the driver knows an object of {@code type} by {@code address}. */
  public boolean knows(int type, int address) {
    final int known = records.associations.at(domain, address);
    return known != 0
        && records.types.get(type).takes(records.objects.type(records.associations.object(known)));
  }

  /** Returns whether the driver owns {@code object}, which is of {@code type}. */
  public boolean owns(int type, int object) {
    final int record = records.objects.find(object);
    return record != 0
        && records.objects.owner(record) == domain
        && records.types.get(type).takes(records.objects.type(record));
  }

  /** Gives back an object of the failed driver, by the routine of its type. */
  public void release(int object) {
    final int record = records.objects.find(object);
    final ReleaseRoutine routine = records.type(record).routine();
    final int extra = records.objects.extra(record);
    require(lifetimes.release(domain, object), "release", object);
    routine.release(domain, object, extra);
  }

  private int slotFor(int record) {
    final int known = records.associations.of(record, domain);
    if (known != 0) {
      return records.associations.slot(known);
    }
    return records.type(record).rule() == CopyRule.CHECKED ? NO_SLOT : records.area.pick(domain);
  }

  private void forget(int object) {
    final int record = records.objects.find(object);
    if (record != 0
        && records.objects.owner(record) == TrackerRecords.KERNEL
        && records.objects.first(record) == 0) {
      require(lifetimes.destroy(object), "destroy", object);
    }
  }

  private void require(Refusal refusal, String step, int object) {
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException(
          "object cannot change hands: step=%s, domain=%d, object=0x%x, refusal=%s"
              .formatted(step, domain, object, refusal));
    }
  }
}
