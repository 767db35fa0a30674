package org.inglenook.conformance.mutate;

import java.util.HashMap;
import java.util.Map;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.StateGraph;

/** Compares graphs with one: the same states, and the same steps by the same action instances. */
final class GraphComparison {
  private final StateGraph graph;
  private final Map<ActionInstance, Integer> instances = new HashMap<>();

  GraphComparison(StateGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.instances().size(); i++) {
      instances.put(graph.instances().get(i), i);
    }
  }

  /** Whether {@code other} is the same labelled graph, whatever the order of its states. */
  boolean isIdentical(StateGraph other) {
    if (!other.complete()
        || other.states() != graph.states()
        || other.initialStates() != graph.initialStates()
        || other.transitions() != graph.transitions()) {
      return false;
    }
    int[] here = new int[other.states()];
    for (int state = 0; state < here.length; state++) {
      here[state] = graph.indexOf(other.state(state));
      boolean initial = state < other.initialStates();
      if (here[state] < 0 || initial != here[state] < graph.initialStates()) {
        return false;
      }
    }
    return hasSameSteps(other, here);
  }

  /** As many steps on both sides: it is enough that each step of the other is here. */
  private boolean hasSameSteps(StateGraph other, int[] here) {
    for (int instance = 0; instance < other.instances().size(); instance++) {
      int same = instances.getOrDefault(other.instances().get(instance), -1);
      for (int state = 0; state < here.length; state++) {
        int target = other.target(state, instance);
        if (target >= 0 && (same < 0 || graph.target(here[state], same) != here[target])) {
          return false;
        }
      }
    }
    return true;
  }
}
