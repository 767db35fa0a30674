package org.inglenook.conformance.judge;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;

/** What is known of the variables at one record: seen there, or listed among those that change. */
final class Observation {
  private final List<String> variables;
  private final SortedMap<String, Value> constants;
  private final Set<String> ignored = new HashSet<>();
  private final boolean[] kept;
  private final Value[] values;

  /** Numbers of the values in the store; {@link StateStore#NONE} while it has no such value. */
  private final int[] numbers;

  /** How many values the store had when it had none. */
  private final int[] asked;

  /**
   * Nothing is known yet.
   *
   * @param ignored names that the spec does not have
   * @throws IllegalArgumentException when the trace lists a variable that the spec does not have
   */
  Observation(SpecEngine engine, TraceDescription trace, List<String> ignored) {
    variables = engine.variables();
    constants = engine.constants();
    this.ignored.addAll(ignored);
    this.ignored.addAll(trace.ignored());
    values = new Value[variables.size()];
    numbers = new int[values.length];
    asked = new int[values.length];
    kept = new boolean[values.length];
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
      if (!kept[i] || !record.changes()) {
        values[i] = null;
      }
    }
    for (Map.Entry<String, Value> entry : record.values().entrySet()) {
      String name = entry.getKey();
      if (constants.containsKey(name)) {
        checkConstant(name, entry.getValue());
        continue;
      }
      int index = index(name);
      if (index >= 0) {
        values[index] = entry.getValue();
        numbers[index] = StateStore.NONE;
        asked[index] = 0;
      }
    }
  }

  /** Numbers of values are others from now on. */
  void renumber() {
    Arrays.fill(numbers, StateStore.NONE);
    Arrays.fill(asked, 0);
  }

  boolean isSeen(int variable) {
    return values[variable] != null;
  }

  /** Whether {@code state} is as seen. */
  boolean fits(StateStore store, int state) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null && store.valueNumber(state, i) != number(store, i)) {
        return false;
      }
    }
    return true;
  }

  /** In how many of the variables seen {@code state} is different. */
  int distance(StateStore store, int state) {
    int distance = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null && store.valueNumber(state, i) != number(store, i)) {
        distance++;
      }
    }
    return distance;
  }

  private int number(StateStore store, int variable) {
    if (numbers[variable] == StateStore.NONE && asked[variable] < store.values(variable)) {
      numbers[variable] = store.find(variable, values[variable]);
      asked[variable] = store.values(variable);
    }
    return numbers[variable];
  }

  /** {@code state} with the values seen in place of its own. */
  SpecState over(SpecState state) {
    Value[] all = state.values().toArray(Value[]::new);
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i] == null ? all[i] : values[i];
    }
    return new SpecState(Arrays.asList(all));
  }

  /** {@code state} with what was seen of one variable; the state itself when nothing was. */
  SpecState over(SpecState state, int variable) {
    Value[] all = state.values().toArray(Value[]::new);
    all[variable] = values[variable] == null ? all[variable] : values[variable];
    return new SpecState(Arrays.asList(all));
  }
}
