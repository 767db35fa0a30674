package org.inglenook.conformance.judge;

import java.util.Arrays;

/** A set of numbers of states, in the order in which they came. */
final class StateSet {
  private static final int FREE = -1;
  private static final int LARGE = 1 << 12;

  private int[] members = new int[16];
  private int[] slots = new int[64];
  private int size;

  StateSet() {
    Arrays.fill(slots, FREE);
  }

  int size() {
    return size;
  }

  int get(int index) {
    return members[index];
  }

  /** Whether {@code state} was not yet there. */
  boolean add(int state) {
    int slot = slotOf(state);
    if (slots[slot] != FREE) {
      return false;
    }
    if (size == members.length) {
      members = Arrays.copyOf(members, 2 * size);
    }
    slots[slot] = state;
    members[size++] = state;
    if (2 * size > slots.length) {
      rehash(4 * slots.length);
    }
    return true;
  }

  /** Empties it, and lets go of what a large set took. */
  void clear() {
    if (slots.length > LARGE) {
      slots = new int[64];
      members = new int[16];
      size = 1;
    }
    if (size > 0) {
      Arrays.fill(slots, FREE);
      size = 0;
    }
  }

  int[] toArray() {
    return Arrays.copyOf(members, size);
  }

  private int slotOf(int state) {
    int mask = slots.length - 1;
    int slot = ((state * 0x9E3779B1) >>> 8) & mask;
    while (slots[slot] != FREE && slots[slot] != state) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash(int length) {
    slots = new int[length];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < size; i++) {
      slots[slotOf(members[i])] = members[i];
    }
  }
}
