package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * How a concrete world came to be in which a state of the graph is judged: by the shortest prefix
 * of that state; or by the shortest prefix of another state, one step from there, which may have
 * been cut short, and a fault after that.
 *
 * @param from the other state; -1 for the shortest prefix
 * @param instance index of the step from there; -1 for the shortest prefix
 * @param store the store before which that step was cut short, from 0; -1 when it was not
 * @param fault index of the fault that followed; -1 when none did
 */
record Via(int from, int instance, int store, int fault) {
  static final Via SHORTEST = new Via(-1, -1, -1, -1);

  /** By {@code instance}, from the shortest prefix of {@code from}. */
  static Via step(int from, int instance) {
    return new Via(from, instance, -1, -1);
  }

  /** The same, cut short before {@code store}. */
  Via cutBefore(int store) {
    return new Via(from, instance, store, -1);
  }

  /** The same, and a fault. */
  Via then(int fault) {
    return new Via(from, instance, store, fault);
  }

  /**
   * The instances that lead to {@code state}, where it is judged; those of its shortest prefix
   * where a step was cut short, which no path of the graph shows.
   */
  List<Integer> past(StateGraph graph, int state) {
    if (from < 0 || store >= 0) {
      return graph.pathTo(state).instances();
    }
    List<Integer> steps = new ArrayList<>(graph.pathTo(from).instances());
    steps.add(instance);
    return steps;
  }

  /** The steps as a person reads them, to where {@code state} is judged. */
  List<String> steps(ReplayPlan plan, int state) {
    StateGraph graph = plan.graph();
    List<String> steps = new ArrayList<>();
    for (int taken : graph.pathTo(from < 0 ? state : from).instances()) {
      steps.add(plan.instances().get(taken).toString());
    }
    if (instance >= 0) {
      steps.add(plan.instances().get(instance) + cut(store));
    }
    if (fault >= 0) {
      steps.add(plan.instances().get(fault).toString());
    }
    return steps;
  }

  /** What is said of a step that was cut short before {@code store}; nothing for -1. */
  static String cut(int store) {
    return store < 0 ? "" : ", cut short before store " + (store + 1);
  }
}
