package org.inglenook.conformance.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;

/**
 * Values of variables that were seen at one moment, compared with states of a store by number.
 * Whoever gives equal values as one object has them found without a look into them.
 */
public final class Seen {
  /** More values by identity than this are not remembered: they are found by content. */
  private static final int MOST_KNOWN = 1 << 12;

  private final boolean[] seen;

  /** The value seen last. */
  private final Value[] values;

  /**
   * Numbers of the values in the store: {@link StateStore#ANY} for what is not seen, {@link
   * StateStore#NONE} while it has no such value, or nobody has asked.
   */
  private final int[] numbers;

  /** The variables whose number is to be found, and how many there are. */
  private final int[] open;

  private final boolean[] isOpen;
  private int openCount;

  /** For each variable, numbers of values by identity. */
  private final List<Map<Value, Integer>> known = new ArrayList<>();

  /** How many values the store had when it had none. */
  private final int[] asked;

  /**
   * Nothing is seen yet.
   *
   * @param variables how many there are
   */
  public Seen(int variables) {
    values = new Value[variables];
    seen = new boolean[variables];
    numbers = new int[variables];
    Arrays.fill(numbers, StateStore.ANY);
    open = new int[variables];
    isOpen = new boolean[variables];
    asked = new int[variables];
    for (int i = 0; i < variables; i++) {
      known.add(new IdentityHashMap<>());
    }
  }

  /** Takes {@code variable} for not seen. */
  public void forget(int variable) {
    seen[variable] = false;
    values[variable] = null;
    numbers[variable] = StateStore.ANY;
  }

  /** A value that was there before has its number already. */
  public void see(int variable, Value value) {
    seen[variable] = true;
    if (values[variable] != value) {
      values[variable] = value;
      open(variable);
    }
  }

  private void open(int variable) {
    numbers[variable] = StateStore.NONE;
    asked[variable] = 0;
    if (!isOpen[variable]) {
      isOpen[variable] = true;
      open[openCount++] = variable;
    }
  }

  /** Numbers of values are others from now on. */
  public void renumber() {
    known.forEach(Map::clear);
    for (int i = 0; i < values.length; i++) {
      if (seen[i]) {
        open(i);
      }
    }
  }

  /** Whether {@code variable} is seen. */
  public boolean isSeen(int variable) {
    return seen[variable];
  }

  /** What was seen of {@code variable}; null when nothing was. */
  Value value(int variable) {
    return values[variable];
  }

  /** Whether {@code state} is as seen. */
  public boolean fits(StateStore store, int state) {
    find(store);
    return openCount == 0 && store.fits(state, numbers);
  }

  /** In how many of the variables seen {@code state} is different. */
  int distance(StateStore store, int state) {
    find(store);
    int distance = 0;
    for (int i = 0; i < values.length; i++) {
      if (seen[i] && store.valueNumber(state, i) != numbers[i]) {
        distance++;
      }
    }
    return distance;
  }

  /** Finds the numbers that are open, as far as the store has such values by now. */
  private void find(StateStore store) {
    int left = 0;
    for (int i = 0; i < openCount; i++) {
      int variable = open[i];
      boolean wanted = numbers[variable] == StateStore.NONE;
      if (wanted && asked[variable] < store.values(variable)) {
        numbers[variable] = find(store, variable, values[variable]);
        asked[variable] = store.values(variable);
      }
      isOpen[variable] = numbers[variable] == StateStore.NONE;
      if (isOpen[variable]) {
        open[left++] = variable;
      }
    }
    openCount = left;
  }

  /** The same object is found again without looking into it. */
  private int find(StateStore store, int variable, Value value) {
    Map<Value, Integer> found = known.get(variable);
    Integer number = found.get(value);
    if (number == null) {
      number = store.find(variable, value);
      if (number != StateStore.NONE && found.size() < MOST_KNOWN) {
        found.put(value, number);
      }
    }
    return number;
  }

  /** {@code state} with the values seen in place of its own. */
  public SpecState over(SpecState state) {
    Value[] all = state.values().toArray(Value[]::new);
    for (int i = 0; i < all.length; i++) {
      all[i] = seen[i] ? values[i] : all[i];
    }
    return new SpecState(Arrays.asList(all));
  }

  /** {@code state} with what was seen of one variable; the state itself when nothing was. */
  SpecState over(SpecState state, int variable) {
    Value[] all = state.values().toArray(Value[]::new);
    all[variable] = seen[variable] ? values[variable] : all[variable];
    return new SpecState(Arrays.asList(all));
  }
}
