package org.inglenook.modelchecking.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the predicates of one spec say of a graph that another engine explored.
 *
 * @param violations one for each predicate that fails somewhere, in the order of finding
 * @param reached a shortest path for each reach predicate that holds somewhere
 */
public record GraphVerdict(
    List<Exploration.Violation> violations, SortedMap<String, StateGraph.Path> reached) {

  public GraphVerdict {
    violations = List.copyOf(violations);
    reached = Collections.unmodifiableSortedMap(new TreeMap<>(reached));
  }
}
