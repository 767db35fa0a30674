package org.inglenook.nooks.tracker;

import static org.inglenook.nooks.tracker.ObjectTracker.NO_SLOT;

import java.util.function.LongSupplier;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.trace.Refusal;

/**
 * What the wrappers of one driver and its recovery do with the tracker: composites of its steps,
 * each carried through to its end. Calls allocate nothing.
 *
 * <p>An object has two addresses: that of the kernel's version ({@code object}), and that of the
 * driver's ({@code copy}).
 *
 * <p>Invariant: an object of the kernel that no driver knows is not tracked.
 */
public final class DomainObjects {
  /** Records and slots that no driver gets by asking: they are for parameters of calls. */
  static final int RESERVE = 32;

  private final Lifetimes lifetimes;
  private final Parameters parameters;
  private final Locks locks;
  private final TrackerState state;
  private final TrackerRecords records;
  private final int domain;
  private final int pages;

  DomainObjects(ObjectTracker tracker, TrackerRecords records, int domain, int pages) {
    lifetimes = tracker.lifetimes();
    parameters = tracker.parameters();
    locks = tracker.locks();
    state = tracker.state();
    this.records = records;
    this.domain = domain;
    this.pages = pages;
  }

  /** Returns {@link TrackerState#watchRecords}. */
  public LongSupplier watchRecords() {
    return state.watchRecords();
  }

  /** A call into the driver passes {@code object}; returns the address that the driver gets. */
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
   * The call that passed the newest object is over. What the driver's own calls have left behind,
   * because it failed in the middle of one, goes with it.
   *
   * @param publish whether what the driver has written counts; not if it has failed
   */
  public void out(int task, boolean publish) {
    while ((newestWay(task) & TaskTable.OUT) != 0) {
      abandon(task);
    }
    if (publish && newestWay(task) == TaskTable.IN) {
      final int object = newest(task);
      require(parameters.returnFrom(task, domain, object), "return", object);
      forgetUnknown(object);
    } else {
      abandon(task);
    }
  }

  /** The driver takes over an object that the kernel passes with a call, and keeps it. */
  public int handOver(int task, int type, int object, int extra) {
    final int copy = in(task, type, object);
    require(lifetimes.adopt(task, domain, object), "adopt", object);
    note(object, extra);
    out(task, true);
    return copy;
  }

  /** The kernel takes back an object that the driver has: it refused it. */
  public void takeBack(int task, int object) {
    final int record = records.objects.find(object);
    final int known = records.associations.of(record, domain);
    final int slot = records.associations.slot(known);
    final int type = records.objects.type(record);
    require(parameters.accept(task, domain, object, slot, type), "accept", object);
    require(lifetimes.yieldTo(task, domain, object), "yield", object);
    finish(task);
  }

  /**
   * A call of the driver passes {@code copy}.
   *
   * @return the kernel's address; 0 when the driver knows no object of {@code type} there, or may
   *     not pass it now
   */
  public int accept(int task, int type, int copy) {
    final int object = find(type, copy);
    if (object == 0) {
      return 0;
    }
    final int record = records.objects.find(object);
    final int slot = records.associations.slot(records.associations.of(record, domain));
    final int actual = records.objects.type(record);
    return parameters.accept(task, domain, object, slot, actual) == Refusal.NONE ? object : 0;
  }

  /** The call that accepted the newest object is over. */
  public void finish(int task) {
    if (newestWay(task) == TaskTable.OUT) {
      final int object = newest(task);
      require(parameters.finish(task, domain, object), "finish", object);
      forgetUnknown(object);
    } else {
      abandon(task);
    }
  }

  /**
   * The kernel takes over the newest object that a call has accepted, as a part of {@code step};
   * {@link #yielded} reports it when the step is done.
   */
  public void yieldTo(Journal step, int task) {
    records.objects.toKernel(step, records.objects.find(newest(task)));
  }

  /** Reports what {@link #yieldTo} has begun, and ends the parameter. */
  public void yielded(int task) {
    lifetimes.yielded(task, domain, newest(task));
    finish(task);
  }

  /** Returns the newest object in use by the calls of {@code task}. */
  public int newest(int task) {
    return records.table.object(task, records.table.depth(task) - 1);
  }

  /**
   * Gives the driver a new object, until further notice.
   *
   * @param extra what its release routine wants to know of it
   * @return the address that the driver gets; 0 when it has had its share of the tracker
   */
  public int add(int type, int object, int extra) {
    if (!hasRoom(type)) {
      return 0;
    }
    final TrackedType kind = records.types.get(type);
    final int slot = kind.rule() == CopyRule.CHECKED ? NO_SLOT : slotToKeep();
    require(lifetimes.allocate(domain, object, slot, type, extra), "allocate", object);
    return records.driverAddress(kind, object, domain, slot);
  }

  /** Returns whether the driver can have one more object of {@code type} for longer than a call. */
  public boolean hasRoom(int type) {
    return records.objects.inUse() + RESERVE <= records.config.objects()
        && records.associations.inUse() + RESERVE <= records.config.associations()
        && (records.types.get(type).rule() == CopyRule.CHECKED || slotToKeep() >= 0);
  }

  private int slotToKeep() {
    return records.area.pick(domain, records.config.slots() - RESERVE);
  }

  /** Takes an object from the driver, because the driver said so. */
  public void remove(int object) {
    require(lifetimes.free(domain, object), "free", object);
  }

  /** An object of the driver has ended by what it means. */
  public void fire(int object) {
    require(lifetimes.fire(object), "fire", object);
  }

  /** Returns whether the driver knows {@code object}, and it will do for {@code type}. */
  public boolean knows(int type, int object) {
    final int record = records.objects.find(object);
    return record != 0 && takes(type, record) && records.associations.of(record, domain) != 0;
  }

  /** Returns whether the driver owns {@code object}, and it will do for {@code type}. */
  public boolean owns(int type, int object) {
    final int record = records.objects.find(object);
    return record != 0 && takes(type, record) && records.objects.owner(record) == domain;
  }

  /** Returns the object that the driver knows as {@code copy}; 0 if none will do for a type. */
  public int find(int type, int copy) {
    final int known = records.associations.at(domain, copy);
    final int record = known == 0 ? 0 : records.associations.object(known);
    return record != 0 && takes(type, record) ? records.objects.address(record) : 0;
  }

  /** Returns the address under which the driver knows {@code object}, which it does. */
  public int copyOf(int object) {
    return state.driverAddress(domain, object);
  }

  /** Brings the driver's version of {@code object}, which it knows, up to date. */
  public void refresh(int task, int object) {
    require(parameters.copyIn(task, domain, object), "copy in", object);
  }

  /** Returns what was noted of {@code object}, which is tracked. */
  public int extra(int object) {
    return state.extra(object);
  }

  /** Notes something else of {@code object}, which is tracked. */
  public void note(int object, int extra) {
    records.objects.extra(records.objects.find(object), extra);
  }

  /** Returns the objects of {@code type} that the driver owns, ascending by address. */
  public int[] owned(int type) {
    return state.owned(domain, type);
  }

  /** Returns whether the driver owns an object of {@code type}. */
  public boolean owns(int type) {
    return state.owns(domain, type);
  }

  /** Returns whether something was noted of an object of {@code type} that the driver owns. */
  public boolean ownsNoted(int type) {
    return state.ownsNoted(domain, type);
  }

  /** Returns how many objects of {@code type} the driver owns. */
  public int count(int type) {
    return state.count(domain, type);
  }

  /** Returns the sum of what was noted of those objects, such as their pages. */
  public int sum(int type) {
    return state.sum(domain, type);
  }

  /** Gives an object that is not tracked back to the kernel, by the routine of its type. */
  public void giveBack(int type, int object, int extra) {
    records.types.get(type).routine().release(pages, object, extra);
  }

  /** Forgets an object of the failed driver that somebody else gives back. */
  public void release(int object) {
    require(lifetimes.release(domain, object), "release", object);
  }

  /** Releases all objects of {@code type} that the failed driver owns. */
  public void releaseAll(int type) {
    for (int object : owned(type)) {
      final int extra = extra(object);
      release(object);
      giveBack(type, object, extra);
    }
  }

  /** Sets all objects of {@code type} aside that the failed driver owns: devices may reach them. */
  public void setAside(int type) {
    for (int object : owned(type)) {
      require(lifetimes.setAside(domain, object), "set aside", object);
    }
  }

  /** Releases what was set aside of {@code type}; returns how many objects it was. */
  public int releaseAside(int type) {
    final int[] aside = state.setAside(domain, type);
    for (int object : aside) {
      final int extra = extra(object);
      require(lifetimes.destroy(object), "destroy", object);
      giveBack(type, object, extra);
    }
    return aside.length;
  }

  /** Takes every lock away that the failed driver holds, and publishes nothing. */
  public void breakLocks() {
    for (int object : state.lockedFor(domain)) {
      require(locks.breakLock(domain, object), "break lock", object);
    }
  }

  private boolean takes(int type, int record) {
    return records.types.get(type).takes(records.objects.type(record));
  }

  private int slotFor(int record) {
    final int known = records.associations.of(record, domain);
    if (known != 0) {
      return records.associations.slot(known);
    }
    return records.type(record).rule() == CopyRule.CHECKED ? NO_SLOT : records.area.pick(domain);
  }

  private int newestWay(int task) {
    return records.table.newestWay(task);
  }

  private void abandon(int task) {
    final int object = newest(task);
    final int newest = records.table.depth(task) - 1;
    final int in = records.table.domain(task, newest);
    require(parameters.abandon(task, in, object), "abandon", object);
    forgetUnknown(object);
  }

  private void forgetUnknown(int object) {
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
