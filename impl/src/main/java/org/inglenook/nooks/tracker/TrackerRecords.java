package org.inglenook.nooks.tracker;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;

/**
 * All records of the tracker, and the ideas of {@code ObjectTracker.tla} that several steps use.
 */
final class TrackerRecords {
  /** The domain that stands for the kernel. */
  static final int KERNEL = 0;

  private static final int TASK_SHIFT = 8;

  final PhysicalMemory memory;
  final TrackerConfig config;
  final TrackedTypes types;
  final ObjectTable objects;
  final AssociationTable associations;
  final CopyArea area;
  final TaskTable table;
  private final Images images;

  TrackerRecords(Machine machine, TrackerLayout layout, TrackerConfig config, TrackedTypes types) {
    memory = machine.memory();
    this.config = config;
    this.types = types;
    objects = new ObjectTable(memory, layout);
    associations = new AssociationTable(memory, layout, objects);
    area = new CopyArea(memory, layout, config);
    table = new TaskTable(memory, layout, config);
    images = new Images(memory, config.wholeObjects());
  }

  /** Puts all records into their free lists, so that they are taken in the order of addresses. */
  void boot(TrackerLayout layout) {
    for (int i = config.objects() - 1; i >= 0; i--) {
      objects.provide(layout.object(i));
    }
    for (int i = config.associations() - 1; i >= 0; i--) {
      associations.provide(layout.association(i));
    }
  }

  /** What a lock holds that {@code task} has taken for {@code side}. */
  static int lockOf(int task, int side) {
    return (task + 1) << TASK_SHIFT | side;
  }

  static int lockSide(int lock) {
    return lock & 0xFF;
  }

  static int lockTask(int lock) {
    return (lock >>> TASK_SHIFT) - 1;
  }

  TrackedType type(int record) {
    return types.get(objects.type(record));
  }

  /** Whether nobody but {@code task}, for the kernel, is in the middle of changing the object. */
  boolean mayCopy(int task, int record) {
    final int lock = objects.lock(record);
    return lock == 0 || lock == lockOf(task, KERNEL);
  }

  /** Whether {@code slot} is where {@code domain} has or can have its version of the object. */
  boolean placed(int record, int association, int domain, int slot) {
    if (association != 0) {
      return associations.slot(association) == slot;
    }
    return type(record).rule() == CopyRule.CHECKED || area.isFree(domain, slot);
  }

  /** The driver's address of an object of {@code type} whose version is in {@code slot}. */
  int driverAddress(TrackedType type, int object, int domain, int slot) {
    return type.rule() == CopyRule.CHECKED ? object : area.address(domain, slot);
  }

  /** Associates an object in {@code domain}; its version is filled before anybody can see it. */
  void associate(Journal step, int record, int object, int domain, int slot, int uses) {
    final TrackedType type = type(record);
    final int address = driverAddress(type, object, domain, slot);
    if (type.rule() == CopyRule.VALUE_RESULT) {
      images.fill(type, object, address, area.base(domain, slot));
      area.take(step, domain, slot);
      associations.add(step, record, domain, address, slot, uses);
    } else {
      associations.add(step, record, domain, address, ObjectTracker.NO_SLOT, uses);
    }
  }

  void dissociate(Journal step, int association) {
    final int slot = associations.slot(association);
    if (slot != ObjectTracker.NO_SLOT) {
      area.giveBack(step, associations.domain(association), slot);
    }
    associations.remove(step, association);
  }

  void publish(Journal step, int record, int association) {
    final int slot = associations.slot(association);
    if (slot != ObjectTracker.NO_SLOT) {
      images.publish(
          step,
          type(record),
          objects.address(record),
          associations.address(association),
          area.base(associations.domain(association), slot));
    }
  }

  void refresh(Journal step, int record, int association) {
    final int slot = associations.slot(association);
    if (slot != ObjectTracker.NO_SLOT) {
      images.refresh(
          step,
          type(record),
          objects.address(record),
          associations.address(association),
          area.base(associations.domain(association), slot));
    }
  }

  /** Whether the domain goes on to know the object when one use of it is dropped. */
  boolean stillKnown(int record, int association) {
    return associations.uses(association) > 1
        || objects.owner(record) == associations.domain(association);
  }

  /** Drops the newest use of {@code task}, which is one of {@code association}. */
  void drop(Journal step, int task, int record, int association) {
    if (stillKnown(record, association)) {
      step.store32(associations.usesAddress(association), associations.uses(association) - 1);
    } else {
      dissociate(step, association);
    }
    table.pop(step, task);
  }

  /** The object ends: nobody knows it any more, and calls that use it find it gone. */
  void end(Journal step, int record) {
    int uses = 0;
    for (int each = objects.first(record); each != 0; each = associations.next(each)) {
      uses += associations.uses(each);
      dissociate(step, each);
    }
    if (uses > 0) {
      table.end(step, objects.address(record));
    }
    objects.remove(step, record);
  }
}
