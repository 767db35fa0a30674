package org.inglenook.kernel.core;

/**
 * A doubly linked circular list in simulated memory, as {@code list_head} of Linux, with the checks
 * of its debugging variant.
 *
 * <p>Head and links are two words each, {@code next} and {@code prev}, holding addresses of links.
 * Invariant: {@code l.next.prev == l} and {@code l.prev.next == l} for every link on the list; an
 * object that is on no list holds {@link #POISON_NEXT} and {@link #POISON_PREV}.
 */
public final class KernelList {
  /** Value of {@code next} in an object that is on no list; leads nowhere. */
  public static final int POISON_NEXT = 0xDEAD_0100;

  /** Value of {@code prev} in an object that is on no list; leads nowhere. */
  public static final int POISON_PREV = 0xDEAD_0200;

  /** Bytes of a head or link. */
  public static final int SIZE = 8;

  private static final int NEXT = 0;
  private static final int PREV = 4;

  private final KernelMemory memory;
  private final String name;
  private final int head;
  private final int linkOffset;

  /**
   * Describes a list; {@link #create} makes it.
   *
   * @param name what a panic calls it
   * @param head address of the head
   * @param linkOffset offset of the link in the objects listed
   */
  public KernelList(KernelMemory memory, String name, int head, int linkOffset) {
    this.memory = memory;
    this.name = name;
    this.head = head;
    this.linkOffset = linkOffset;
  }

  /** Makes the list empty. */
  public void create() {
    memory.store(head + NEXT, head);
    memory.store(head + PREV, head);
  }

  /** Marks {@code object} as being on no list. */
  public void poison(int object) {
    memory.store(object + linkOffset + NEXT, POISON_NEXT);
    memory.store(object + linkOffset + PREV, POISON_PREV);
  }

  /** Appends {@code object}, which is on no list. */
  public void append(int object) {
    int link = object + linkOffset;
    memory.expect(name, object, "next", linkOffset + NEXT, POISON_NEXT);
    memory.expect(name, object, "prev", linkOffset + PREV, POISON_PREV);
    check(head);
    int last = memory.load(head + PREV);
    memory.store(link + NEXT, head);
    memory.store(link + PREV, last);
    memory.store(last + NEXT, link);
    memory.store(head + PREV, link);
  }

  /** Removes {@code object}, which is on this list. */
  public void remove(int object) {
    int link = object + linkOffset;
    check(link);
    int next = memory.load(link + NEXT);
    int prev = memory.load(link + PREV);
    memory.store(prev + NEXT, next);
    memory.store(next + PREV, prev);
    poison(object);
  }

  /** Removes and returns the first object; 0 when the list is empty. */
  public int takeFirst() {
    int first = first();
    if (first != 0) {
      remove(first);
    }
    return first;
  }

  /** Returns the first object, or 0. */
  public int first() {
    return after(head);
  }

  /** Returns the object after {@code object}, or 0. */
  public int next(int object) {
    return after(object + linkOffset);
  }

  private int after(int link) {
    check(link);
    int next = memory.load(link + NEXT);
    return next == head ? 0 : next - linkOffset;
  }

  private void check(int link) {
    int next = memory.pointer(name, link, "next", NEXT);
    memory.expect(name, next, "next.prev", PREV, link);
    int prev = memory.pointer(name, link, "prev", PREV);
    memory.expect(name, prev, "prev.next", NEXT, link);
  }
}
