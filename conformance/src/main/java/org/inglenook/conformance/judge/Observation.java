package org.inglenook.conformance.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;

/** What is known of the variables at one record: seen there, or listed among those that change. */
final class Observation {
  private static final int MOST_KNOWN = 1 << 12;

  private final List<String> variables;
  private final SortedMap<String, Value> constants;
  private final Set<String> ignored = new HashSet<>();
  private final boolean[] kept;
  private final boolean[] seen;

  /** The value seen last. */
  private final Value[] values;

  /** Numbers of the values in the store; {@link StateStore#NONE} while it has no such value. */
  private final int[] numbers;

  /** For each variable, numbers of values by identity: a reader gives equal ones as one object. */
  private final List<Map<Value, Integer>> known = new ArrayList<>();

  /** How many values the store had when it had none. */
  private final int[] asked;

  /**
   * Nothing is known yet.
   *
   * @param ignored names that the spec does not have
   * @throws IllegalArgumentException when the trace lists a variable that the spec does not have
   */
  Observation(Model model, TraceDescription trace, List<String> ignored) {
    variables = model.variables();
    constants = model.constants();
    this.ignored.addAll(ignored);
    this.ignored.addAll(trace.ignored());
    values = new Value[variables.size()];
    seen = new boolean[values.length];
    numbers = new int[values.length];
    asked = new int[values.length];
    kept = new boolean[values.length];
    variables.forEach(variable -> known.add(new IdentityHashMap<>()));
    trace.parameters().forEach(this::checkConstant);
    for (String name : trace.variables()) {
      int index = index(name);
      if (index >= 0) {
        kept[index] = true;
      }
    }
  }

  /** The place of a variable; -1 when it is to be ignored. */
  private int index(String name) {
    int index = variables.indexOf(name);
    if (index < 0 && !ignored.contains(name)) {
      throw new IllegalArgumentException(
          "the spec has no variable "
              + (name.length() > 80 ? name.substring(0, 80) + "..." : name)
              + ", it has "
              + variables
              + "; name what is to be passed over in --ignore");
    }
    return index;
  }

  private void checkConstant(String name, Value value) {
    Value own = constants.get(name);
    if (own == null) {
      throw new IllegalArgumentException(
          "the model has no constant " + name + ", it has " + constants.keySet());
    }
    if (!own.equals(value)) {
      throw new IllegalArgumentException(
          "the trace was made for " + name + " = " + value + ", the model has " + own);
    }
  }

  /**
   * Takes in what {@code record} shows, and forgets what was seen before unless it is kept.
   *
   * @throws IllegalArgumentException when it shows a variable that the spec does not have
   */
  void take(TraceRecord record) {
    for (int i = 0; i < values.length; i++) {
      seen[i] = kept[i] && record.changes() && seen[i];
    }
    for (Map.Entry<String, Value> entry : record.values().entrySet()) {
      String name = entry.getKey();
      if (constants.containsKey(name)) {
        checkConstant(name, entry.getValue());
        continue;
      }
      int index = index(name);
      if (index >= 0) {
        see(index, entry.getValue());
      }
    }
  }

  /** A value that was there before has its number already. */
  private void see(int index, Value value) {
    seen[index] = true;
    if (values[index] != value) {
      values[index] = value;
      numbers[index] = StateStore.NONE;
      asked[index] = 0;
    }
  }

  /** Numbers of values are others from now on. */
  void renumber() {
    known.forEach(Map::clear);
    Arrays.fill(numbers, StateStore.NONE);
    Arrays.fill(asked, 0);
  }

  boolean isSeen(int variable) {
    return seen[variable];
  }

  /** Whether {@code state} is as seen. */
  boolean fits(StateStore store, int state) {
    for (int i = 0; i < values.length; i++) {
      if (seen[i] && store.valueNumber(state, i) != number(store, i)) {
        return false;
      }
    }
    return true;
  }

  /** In how many of the variables seen {@code state} is different. */
  int distance(StateStore store, int state) {
    int distance = 0;
    for (int i = 0; i < values.length; i++) {
      if (seen[i] && store.valueNumber(state, i) != number(store, i)) {
        distance++;
      }
    }
    return distance;
  }

  private int number(StateStore store, int variable) {
    if (numbers[variable] == StateStore.NONE && asked[variable] < store.values(variable)) {
      numbers[variable] = find(store, variable, values[variable]);
      asked[variable] = store.values(variable);
    }
    return numbers[variable];
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
  SpecState over(SpecState state) {
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
