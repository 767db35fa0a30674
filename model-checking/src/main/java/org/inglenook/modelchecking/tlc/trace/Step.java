package org.inglenook.modelchecking.tlc.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One state of a counterexample and the action that led to it.
 *
 * @param number its number, from 1
 * @param action the action's name; {@link #INITIAL} for the first state, empty if TLC knows none
 * @param arguments the action's arguments as TLA+ text; empty when it has none or they are unknown
 * @param place where the action stands
 * @param state each variable's value as TLA+ text, in TLC's order
 */
public record Step(
    int number, String action, List<String> arguments, Place place, Map<String, String> state) {
  /** The name given to the first state. */
  public static final String INITIAL = "Initial predicate";

  /** Copies the collections, so that the record cannot change. */
  public Step {
    arguments = List.copyOf(arguments);
    state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
  }

  /** The action with its arguments, such as {@code DriverCall("t1", "e1000")}. */
  public String call() {
    return arguments.isEmpty() ? action : action + "(" + String.join(", ", arguments) + ")";
  }

  /** The same step with its arguments filled in. */
  public Step withArguments(List<String> found) {
    return new Step(number, action, found, place, state);
  }
}
