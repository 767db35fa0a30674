package org.inglenook.modelchecking.engine.graph;

import java.util.Arrays;
import org.inglenook.modelchecking.engine.StateStore;

/**
 * A set of states, numbered as they come. A state is a row of ints, one per variable: the number of
 * its value among all values that the variable takes. Equality is exact; no fingerprint of a state
 * is trusted.
 */
public final class PackedStates {
  private static final int FREE = -1;

  private final int variables;
  private final IntList rows = new IntList();
  private int[] slots = new int[16];
  private int size;

  /** The empty set of states over that many variables. */
  public PackedStates(int variables) {
    this.variables = variables;
    Arrays.fill(slots, FREE);
  }

  /** The number of states. */
  public int size() {
    return size;
  }

  /** The number of the state {@code row}, or -1. */
  public int find(int[] row) {
    return slots[slotOf(row)];
  }

  /** Adds a state that {@link #find} did not find, and returns its number. */
  public int add(int[] row) {
    if (2 * size >= slots.length) {
      rehash();
    }
    slots[slotOf(row)] = size;
    rows.addAll(row);
    return size++;
  }

  /** The number of the value of {@code variable} in {@code state}. */
  public int value(int state, int variable) {
    return rows.get(state * variables + variable);
  }

  /** Whether {@code state} has the {@code numbers} that are not {@link StateStore#ANY}. */
  public boolean fits(int state, int[] numbers) {
    return rows.fitsAt(state * variables, numbers, StateStore.ANY);
  }

  /** Fills {@code row} with what {@code state} is. */
  public void copy(int state, int[] row) {
    rows.copy(state * variables, row);
  }

  private int slotOf(int[] row) {
    int mask = slots.length - 1;
    int slot = IntList.hash(row, 0, variables) & mask;
    while (slots[slot] != FREE && !rows.equalsAt(slots[slot] * variables, row)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    slots = new int[Math.multiplyExact(slots.length, 4)];
    Arrays.fill(slots, FREE);
    int mask = slots.length - 1;
    for (int state = 0; state < size; state++) {
      int slot = rows.hashAt(state * variables, variables) & mask;
      while (slots[slot] != FREE) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = state;
    }
  }
}
