package org.inglenook.modelchecking.engine.graph;

import java.util.Arrays;

/** Remembers a number for each pair of a state and another number. */
final class StepMemo {
  static final int UNKNOWN = Integer.MIN_VALUE;
  private static final long FREE = -1;

  private long[] keys = new long[64];
  private int[] numbers = new int[64];
  private int size;

  StepMemo() {
    Arrays.fill(keys, FREE);
  }

  int size() {
    return size;
  }

  /** What {@link #put} has put there, or {@link #UNKNOWN}. */
  int get(int state, int other) {
    long key = key(state, other);
    int slot = slotOf(key);
    return keys[slot] == FREE ? UNKNOWN : numbers[slot];
  }

  /** Remembers {@code number} for a pair that {@link #get} does not know. */
  void put(int state, int other, int number) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(state, other);
    int slot = slotOf(key);
    keys[slot] = key;
    numbers[slot] = number;
    size++;
  }

  private static long key(int state, int other) {
    return (long) state << 32 | other;
  }

  private int slotOf(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int mask = keys.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[Math.multiplyExact(oldKeys.length, 4)];
    numbers = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
