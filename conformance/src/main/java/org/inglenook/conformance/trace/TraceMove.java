package org.inglenook.conformance.trace;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Value;

/**
 * What a record says of the action that led to it.
 *
 * @param action its name
 * @param arguments all of them, in order; empty when they are not said in this way
 * @param named some of them, by the names of the action's parameters
 */
public record TraceMove(
    String action, Optional<List<Value>> arguments, SortedMap<String, Value> named) {
  public TraceMove {
    arguments = arguments.map(List::copyOf);
    named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
  }
}
