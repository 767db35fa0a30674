package org.inglenook.conformance.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.replay.RefusableInstances;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * Which walks there are: in each state of a graph, the instances that the spec allows, and those
 * that production code has to refuse, after which a walk is where it was.
 */
final class WalkLanguage {
  private final StateGraph graph;
  private final RefusableInstances refusable;
  private final int[][] enabled;
  private final Map<Integer, List<Integer>> refusals = new HashMap<>();

  WalkLanguage(StateGraph graph, RefusableInstances refusable) {
    this.graph = graph;
    this.refusable = refusable;
    enabled = new int[graph.states()][];
    for (int state = 0; state < enabled.length; state++) {
      enabled[state] = enabledIn(state);
    }
  }

  private int[] enabledIn(int state) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < graph.instances().size(); i++) {
      if (graph.target(state, i) >= 0) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  StateGraph graph() {
    return graph;
  }

  /** Instances that the spec allows in {@code state}, ascending; not to be changed. */
  int[] enabled(int state) {
    return enabled[state];
  }

  /** Instances that have to be refused in {@code state}, ascending. */
  List<Integer> refused(int state) {
    return refusals.computeIfAbsent(state, refusable::in);
  }

  /** Whether a walk may command {@code instance} in {@code state}. */
  boolean isLegal(int state, int instance) {
    return graph.target(state, instance) >= 0 || refused(state).contains(instance);
  }

  /** Where a walk is after {@code instance}, which is legal in {@code state}. */
  int after(int state, int instance) {
    int target = graph.target(state, instance);
    return target >= 0 ? target : state;
  }

  /** {@code walk} without the steps that are not legal where the others lead. */
  List<Integer> legalPart(List<Integer> walk) {
    List<Integer> kept = new ArrayList<>();
    int at = 0;
    for (int instance : walk) {
      if (instance >= 0 && instance < graph.instances().size() && isLegal(at, instance)) {
        kept.add(instance);
        at = after(at, instance);
      }
    }
    return kept;
  }
}
