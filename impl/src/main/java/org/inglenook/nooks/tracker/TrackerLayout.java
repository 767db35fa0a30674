package org.inglenook.nooks.tracker;

import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;

/**
 * Where the tracker keeps its records, in one range of kernel pages that begins at {@code base}.
 *
 * <pre>
 *  free object | objects in use | most ever | free association | in use | most ever
 *  object buckets       BUCKETS words, by kernel address
 *  association buckets  BUCKETS words, by domain and driver's address
 *  area[domain]         two words: copy area of the domain, base images in kernel memory
 *  slots[domain]        a bit for each slot of the area: 1 where it holds a version
 *  object records       6 words each:
 *     next | kernel address | type, owner | lock | first association | extra
 *       type, owner   23    16 15    8 7    0   lock   15       8 7    0
 *                     | former | owner | type |        | 1 + task | side |   or 0
 *  association records  6 words each:
 *     next | next of the object | object | domain | driver's address | 1 + slot
 *  (to the next line of memory: what is below changes with each crossing)
 *  uses[association]    a word each: of how many parameters of calls in progress it is
 *  table[task]          depth; then `table` uses of 3 words each:
 *     way, type, domain | object | driver's address
 * </pre>
 *
 * <p>Links are addresses of records; 0 ends a chain. {@code next} links a bucket's chain, or the
 * free list. A domain is 0 for the kernel; the former owner is the failed one of what is set aside.
 */
final class TrackerLayout {
  static final int OBJECT_BYTES = 24;
  static final int ASSOCIATION_BYTES = 24;
  static final int USE_BYTES = 12;

  static final int IN_USE = 4;
  static final int MOST = 8;

  private static final int BUCKET_BITS = 8;
  private static final int BUCKETS = 1 << BUCKET_BITS;
  private static final int HEADS = 6 * Integer.BYTES;

  /** Multiplicative hashing: 2^32 divided by the golden ratio (Knuth, volume 3, section 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  private final int base;
  private final int objectBuckets;
  private final int associationBuckets;
  private final int areas;
  private final int slotBits;
  private final int slotBytes;
  private final int objects;
  private final int associations;
  private final int uses;
  private final int tables;
  private final int tableBytes;
  private final int end;

  TrackerLayout(int base, TrackerConfig config) {
    this.base = base;
    objectBuckets = base + HEADS;
    associationBuckets = objectBuckets + Integer.BYTES * BUCKETS;
    areas = associationBuckets + Integer.BYTES * BUCKETS;
    slotBits = areas + 2 * Integer.BYTES * config.domains();
    slotBytes = Integer.BYTES * (config.slots() / Integer.SIZE);
    objects = slotBits + slotBytes * config.domains();
    associations = objects + OBJECT_BYTES * config.objects();
    uses = onLineOfItsOwn(associations + ASSOCIATION_BYTES * config.associations());
    tables = uses + Integer.BYTES * config.associations();
    tableBytes = Integer.BYTES + USE_BYTES * config.table();
    end = tables + tableBytes * config.tasks();
  }

  int end() {
    return end;
  }

  /** The heads of the object records: the free list, {@link #IN_USE}, {@link #MOST}. */
  int objectHeads() {
    return base;
  }

  int associationHeads() {
    return base + HEADS / 2;
  }

  int objectBucket(int object) {
    return objectBuckets + Integer.BYTES * hash(object);
  }

  int associationBucket(int domain, int address) {
    return associationBuckets + Integer.BYTES * hash(address + domain);
  }

  int area(int domain) {
    return areas + 2 * Integer.BYTES * (domain - 1);
  }

  int bases(int domain) {
    return area(domain) + Integer.BYTES;
  }

  /** The word with the bit of {@code slot}; the bit is the slot's number modulo 32. */
  int slotWord(int domain, int slot) {
    return slotBits + slotBytes * (domain - 1) + Integer.BYTES * (slot / Integer.SIZE);
  }

  int object(int index) {
    return objects + OBJECT_BYTES * index;
  }

  int association(int index) {
    return associations + ASSOCIATION_BYTES * index;
  }

  /** Where the records begin that change with each crossing. */
  int crossings() {
    return uses;
  }

  /** The word of {@code association}, the address of its record. */
  int uses(int association) {
    return uses + Integer.BYTES * ((association - associations) / ASSOCIATION_BYTES);
  }

  int depth(int task) {
    return tables + tableBytes * task;
  }

  int use(int task, int index) {
    return depth(task) + Integer.BYTES + USE_BYTES * index;
  }

  private static int hash(int key) {
    return (key * GOLDEN) >>> (Integer.SIZE - BUCKET_BITS);
  }
}
