package org.inglenook.conformance.replay;

import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * What was replayed, in figures.
 *
 * @param states of the graph
 * @param initialStates how many of them are initial
 * @param transitions of the graph, self-loops included
 * @param instances of all actions
 * @param actions the names of these, in order
 */
public record ReplayedGraph(
    int states, int initialStates, long transitions, int instances, List<String> actions) {
  public ReplayedGraph {
    actions = List.copyOf(actions);
  }

  static ReplayedGraph of(StateGraph graph) {
    return new ReplayedGraph(
        graph.states(),
        graph.initialStates(),
        graph.transitions(),
        graph.instances().size(),
        graph.instances().stream().map(ActionInstance::action).distinct().sorted().toList());
  }
}
