package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.Value;
import tlc2.util.FP64;
import tlc2.value.IValue;

/**
 * The values that one variable takes, numbered as they come. Values are told apart by TLC's 64-bit
 * fingerprint, as TLC tells whole states apart; a variable takes far fewer values than there are
 * states.
 */
final class ValueTable {
  private static final int FREE = -1;

  private final List<tlc2.value.impl.Value> values = new ArrayList<>();
  private final List<Value> neutral = new ArrayList<>();
  private final Map<Value, Integer> numbers = new HashMap<>();
  private long[] prints = new long[256];
  private int[] slots = new int[256];

  ValueTable() {
    Arrays.fill(slots, FREE);
  }

  /** The number of {@code value}, which is added if it is new. */
  int numberOf(IValue value) {
    long print = value.fingerPrint(FP64.New());
    int slot = slotOf(print);
    if (slots[slot] != FREE) {
      return slots[slot];
    }
    int number = values.size();
    Value form = Values.neutral(value);
    neutral.add(form);
    values.add(Values.tlc(form));
    prints[slot] = print;
    slots[slot] = number;
    if (2 * values.size() > slots.length) {
      grow();
    }
    return number;
  }

  /** The number of a value that {@link #numberOf} has met, or -1. */
  int find(Value value) {
    for (int number = numbers.size(); number < neutral.size(); number++) {
      numbers.put(neutral.get(number), number);
    }
    return numbers.getOrDefault(value, -1);
  }

  /** How many values there are. */
  int size() {
    return values.size();
  }

  /** The value of that number, normalised and without any recipe in it. */
  tlc2.value.impl.Value value(int number) {
    return values.get(number);
  }

  /** All values in neutral form, by number. */
  List<Value> neutral() {
    return Collections.unmodifiableList(neutral);
  }

  private int slotOf(long print) {
    int mask = slots.length - 1;
    int slot = (int) (print ^ (print >>> 32)) & mask;
    while (slots[slot] != FREE && prints[slot] != print) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPrints = prints;
    int[] oldSlots = slots;
    prints = new long[oldPrints.length * 4];
    slots = new int[oldSlots.length * 4];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != FREE) {
        int slot = slotOf(oldPrints[i]);
        prints[slot] = oldPrints[i];
        slots[slot] = oldSlots[i];
      }
    }
  }
}
