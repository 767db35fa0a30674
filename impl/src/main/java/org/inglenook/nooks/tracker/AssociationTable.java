package org.inglenook.nooks.tracker;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;

/**
 * A record for each domain that knows an object. It is linked twice: in a list of its object, which
 * is found by the kernel's address, and in the chain of a bucket by the driver's address.
 */
final class AssociationTable extends RecordPool {
  private static final int NEXT_OF_OBJECT = 4;
  private static final int OBJECT = 8;
  private static final int DOMAIN = 12;
  private static final int ADDRESS = 16;
  private static final int SLOT = 20;

  private final ObjectTable objects;

  AssociationTable(PhysicalMemory memory, TrackerLayout layout, ObjectTable objects) {
    super(memory, layout, layout.associationHeads());
    this.objects = objects;
  }

  /** Returns the association of {@code object}, a record, in {@code domain}, or 0. */
  int of(int object, int domain) {
    int each = objects.first(object);
    while (each != 0 && domain(each) != domain) {
      each = memory.load32(each + NEXT_OF_OBJECT);
    }
    return each;
  }

  /** Returns the association of what {@code domain} knows by {@code address}, or 0. */
  int at(int domain, int address) {
    int each = memory.load32(layout.associationBucket(domain, address));
    while (each != 0 && (address(each) != address || domain(each) != domain)) {
      each = memory.load32(each);
    }
    return each;
  }

  /** Makes the first free record the association of {@code object}, a record. */
  void add(Journal step, int object, int domain, int address, int slot, int uses) {
    final int each = free();
    memory.store32(each + NEXT_OF_OBJECT, objects.first(object));
    memory.store32(each + OBJECT, object);
    memory.store32(each + DOMAIN, domain);
    memory.store32(each + ADDRESS, address);
    memory.store32(layout.uses(each), uses);
    memory.store32(each + SLOT, slot + 1);
    step.store32(objects.firstAddress(object), each);
    take(step, each, layout.associationBucket(domain, address));
  }

  void remove(Journal step, int each) {
    unlink(step, each, objects.firstAddress(object(each)), NEXT_OF_OBJECT);
    giveBack(step, each, layout.associationBucket(domain(each), address(each)));
  }

  /** The next association of the same object, or 0. */
  int next(int each) {
    return memory.load32(each + NEXT_OF_OBJECT);
  }

  /** The record of the object. */
  int object(int each) {
    return memory.load32(each + OBJECT);
  }

  int domain(int each) {
    return memory.load32(each + DOMAIN);
  }

  /** The driver's address. */
  int address(int each) {
    return memory.load32(each + ADDRESS);
  }

  /** How many parameters of calls in progress it is. */
  int uses(int each) {
    return memory.load32(layout.uses(each));
  }

  int usesAddress(int each) {
    return layout.uses(each);
  }

  /** Its slot in the copy area, or -1 for an object that is not copied. */
  int slot(int each) {
    return memory.load32(each + SLOT) - 1;
  }
}
