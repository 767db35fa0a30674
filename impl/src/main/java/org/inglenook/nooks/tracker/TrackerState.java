package org.inglenook.nooks.tracker;

import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Reads the records of {@link ObjectTracker}; changes nothing. For views, recovery and reports. */
public final class TrackerState {
  /** What {@link #owner} returns of an object that the tracker does not know. */
  public static final int NOBODY = -1;

  /** The way of a parameter that goes into a driver. */
  public static final int IN = TaskTable.IN;

  /** The way of a parameter that comes out of a driver. */
  public static final int OUT = TaskTable.OUT;

  /** Added to the way of a parameter that was freed during the call. */
  public static final int GONE = TaskTable.GONE;

  private final TrackerRecords records;
  private final TrackerLayout layout;

  TrackerState(TrackerRecords records, TrackerLayout layout) {
    this.records = records;
    this.layout = layout;
  }

  /** Returns how large the records are. */
  public TrackerConfig config() {
    return records.config;
  }

  /** Returns the domain that owns {@code object}, 0 for the kernel, or {@link #NOBODY}. */
  public int owner(int object) {
    final int record = records.objects.find(object);
    return record == 0 ? NOBODY : records.objects.owner(record);
  }

  /** Returns whether the tracker knows {@code object}, or a call still speaks of it. */
  public boolean isMentioned(int object) {
    boolean mentioned = owner(object) != NOBODY;
    for (int task = 0; task < config().tasks(); task++) {
      for (int i = 0; i < uses(task); i++) {
        mentioned |= useObject(task, i) == object;
      }
    }
    return mentioned;
  }

  /** Returns the type of an object that the tracker knows. */
  public int type(int object) {
    return records.objects.type(records.objects.find(object));
  }

  /** Returns what was noted of an object that the tracker knows. */
  public int extra(int object) {
    return records.objects.extra(records.objects.find(object));
  }

  /** Returns whether {@code domain} knows {@code object}. */
  public boolean known(int domain, int object) {
    return association(domain, object) != 0;
  }

  /** Returns the slot of the version that {@code domain} has of an object that it knows. */
  public int slot(int domain, int object) {
    return records.associations.slot(association(domain, object));
  }

  /** Returns the address by which {@code domain} knows an object. */
  public int driverAddress(int domain, int object) {
    return records.associations.address(association(domain, object));
  }

  /** Returns the kernel's address of what {@code domain} knows by {@code address}, or 0. */
  public int object(int domain, int address) {
    final int known = records.associations.at(domain, address);
    return known == 0 ? 0 : records.objects.address(records.associations.object(known));
  }

  /** Returns whether a slot holds a version. */
  public boolean isTaken(int domain, int slot) {
    return !records.area.isFree(domain, slot);
  }

  /** Returns the address of a slot. */
  public int copyAddress(int domain, int slot) {
    return records.area.address(domain, slot);
  }

  /** Returns the address of what a slot held when it was last equal to the kernel's version. */
  public int baseAddress(int domain, int slot) {
    return records.area.base(domain, slot);
  }

  /** Returns how many objects are in use by the calls of {@code task}. */
  public int uses(int task) {
    return records.table.depth(task);
  }

  /** Returns the domain of use {@code index} of {@code task}, oldest first. */
  public int useDomain(int task, int index) {
    return records.table.domain(task, index);
  }

  /** Returns the object of that use. */
  public int useObject(int task, int index) {
    return records.table.object(task, index);
  }

  /** Returns the driver's address of that use. */
  public int useAddress(int task, int index) {
    return records.table.address(task, index);
  }

  /** Returns the type for which the object of that use was passed. */
  public int useType(int task, int index) {
    return records.table.type(task, index);
  }

  /** Returns {@link #IN} or {@link #OUT}, and {@link #GONE} added to it or not. */
  public int useWay(int task, int index) {
    return records.table.way(task, index);
  }

  /** Returns whether somebody holds the lock of {@code object}. */
  public boolean locked(int object) {
    final int record = records.objects.find(object);
    return record != 0 && records.objects.lock(record) != 0;
  }

  /** Returns the task that holds the lock of a locked object. */
  public int lockTask(int object) {
    return TrackerRecords.lockTask(records.objects.lock(records.objects.find(object)));
  }

  /** Returns the side for which the lock of a locked object is held: 0 is the kernel. */
  public int lockSide(int object) {
    return TrackerRecords.lockSide(records.objects.lock(records.objects.find(object)));
  }

  /**
   * Returns a number that is another one after the records of objects have been stored to, see
   * {@link org.inglenook.hardware.MemoryChanges#watch}.
   */
  public LongSupplier watchRecords() {
    return records.memory.changes().watch(layout.objectHeads(), layout.crossings());
  }

  /** Returns the same of the records of what calls in progress use. */
  public LongSupplier watchCrossings() {
    return records.memory.changes().watch(layout.crossings(), layout.end());
  }

  /** Returns how many objects the tracker knows. */
  public int objects() {
    return records.objects.inUse();
  }

  /** Returns the most objects that it ever knew at once. */
  public int mostObjects() {
    return records.objects.most();
  }

  /** Returns how many associations there are. */
  public int associations() {
    return records.associations.inUse();
  }

  /**
   * Returns the objects of {@code type} that {@code domain} owns, ascending by address (unsigned).
   * Looks at every record that was ever in use: for recovery.
   */
  public int[] owned(int domain, int type) {
    return IntStream.range(0, associationsEver())
        .map(layout::association)
        .filter(each -> isOwned(each, domain, type))
        .map(each -> records.objects.address(records.associations.object(each)))
        .map(address -> address ^ Integer.MIN_VALUE)
        .sorted()
        .map(address -> address ^ Integer.MIN_VALUE)
        .toArray();
  }

  /** Returns whether {@code domain} owns an object of {@code type}, without allocating. */
  public boolean owns(int domain, int type) {
    for (int i = 0; i < associationsEver(); i++) {
      if (isOwned(layout.association(i), domain, type)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether something was noted of an object of {@code type} that {@code domain} owns. */
  public boolean ownsNoted(int domain, int type) {
    for (int i = 0; i < associationsEver(); i++) {
      final int each = layout.association(i);
      if (isOwned(each, domain, type)
          && records.objects.extra(records.associations.object(each)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many objects of {@code type} a domain owns, without allocating. */
  public int count(int domain, int type) {
    int count = 0;
    for (int i = 0; i < associationsEver(); i++) {
      count += isOwned(layout.association(i), domain, type) ? 1 : 0;
    }
    return count;
  }

  /** Returns the sum of what was noted of those objects. */
  public int sum(int domain, int type) {
    int sum = 0;
    for (int i = 0; i < associationsEver(); i++) {
      final int each = layout.association(i);
      if (isOwned(each, domain, type)) {
        sum += records.objects.extra(records.associations.object(each));
      }
    }
    return sum;
  }

  /** Returns the objects of {@code type} that were {@code domain}'s and are set aside. */
  public int[] setAside(int domain, int type) {
    return IntStream.range(0, mostObjects())
        .map(layout::object)
        .filter(this::isLinked)
        .filter(each -> records.objects.formerOwner(each) == domain)
        .filter(each -> records.objects.type(each) == type)
        .map(records.objects::address)
        .map(address -> address ^ Integer.MIN_VALUE)
        .sorted()
        .map(address -> address ^ Integer.MIN_VALUE)
        .toArray();
  }

  /**
   * Returns the objects whose lock is held for {@code domain}. Looks at every record ever in use.
   */
  public int[] lockedFor(int domain) {
    return IntStream.range(0, mostObjects())
        .map(layout::object)
        .filter(this::isLinked)
        .filter(each -> records.objects.lock(each) != 0)
        .filter(each -> TrackerRecords.lockSide(records.objects.lock(each)) == domain)
        .map(records.objects::address)
        .toArray();
  }

  /** How many records of associations were ever in use: they are taken in their order. */
  private int associationsEver() {
    return records.associations.most();
  }

  /** Whether the record is one of an object, and not free. */
  private boolean isLinked(int object) {
    return records.objects.find(records.objects.address(object)) == object;
  }

  private boolean isOwned(int each, int domain, int type) {
    final int object = records.associations.object(each);
    return records.associations.domain(each) == domain
        && object != 0
        && records.objects.type(object) == type
        && records.objects.owner(object) == domain
        && isLinked(object)
        && records.associations.of(object, domain) == each;
  }

  private int association(int domain, int object) {
    final int record = records.objects.find(object);
    return record == 0 ? 0 : records.associations.of(record, domain);
  }
}
