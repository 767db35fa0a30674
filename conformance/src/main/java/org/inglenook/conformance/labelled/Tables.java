package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;

/** A state graph in numbers: values go by their place among those that the variable takes in it. */
final class Tables {
  private final StateGraph graph;
  private final List<Picture> states = new ArrayList<>();
  private final int[][] steps;
  private final List<List<Value>> values = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();
  private final int[][] enabled;

  /** All of {@code graph}, which is complete. */
  Tables(StateGraph graph, int variables) {
    this.graph = graph;
    steps = new int[graph.states()][];
    enabled = new int[graph.instances().size()][];
    List<Map<Value, Integer>> numbers = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      numbers.add(new HashMap<>());
      values.add(new ArrayList<>());
      texts.add(new ArrayList<>());
    }
    for (int state = 0; state < graph.states(); state++) {
      states.add(picture(graph.state(state).values(), numbers));
      steps[state] = stepsOf(state);
    }
  }

  private Picture picture(List<Value> found, List<Map<Value, Integer>> numbers) {
    int[] picture = new int[found.size()];
    for (int i = 0; i < found.size(); i++) {
      List<Value> known = values.get(i);
      Integer number = numbers.get(i).putIfAbsent(found.get(i), known.size());
      picture[i] = number == null ? known.size() : number;
      if (number == null) {
        known.add(found.get(i));
        texts.get(i).add(Itf.write(found.get(i)).toString());
      }
    }
    return new Picture(picture);
  }

  private int[] stepsOf(int state) {
    int[] found = new int[2 * graph.instances().size()];
    int size = 0;
    for (int i = 0; i < graph.instances().size(); i++) {
      if (graph.target(state, i) >= 0) {
        found[size++] = i;
        found[size++] = graph.target(state, i);
      }
    }
    return Arrays.copyOf(found, size);
  }

  int variables() {
    return values.size();
  }

  int initial() {
    return graph.initialStates();
  }

  List<ActionInstance> instances() {
    return graph.instances();
  }

  /** All steps from {@code state}: an instance and where it leads, in turn. */
  int[] steps(int state) {
    return steps[state];
  }

  /** Where {@code instance} leads; -1 when it is disabled. */
  int target(int state, int instance) {
    return graph.target(state, instance);
  }

  /** The values in {@code state}. */
  Picture state(int state) {
    return states.get(state);
  }

  /** How many values {@code variable} takes. */
  int values(int variable) {
    return values.get(variable).size();
  }

  /** A value as a trace writes it. */
  String text(int variable, int value) {
    return texts.get(variable).get(value);
  }

  /** A state of these values, reachable or not. */
  SpecState full(Picture shown) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      all.add(values.get(i).get(shown.at(i)));
    }
    return new SpecState(all);
  }

  /** The states in which {@code instance} is enabled. */
  int[] enabled(int instance) {
    if (enabled[instance] == null) {
      int[] found = new int[graph.states()];
      int size = 0;
      for (int state = 0; state < graph.states(); state++) {
        if (graph.target(state, instance) >= 0) {
          found[size++] = state;
        }
      }
      enabled[instance] = Arrays.copyOf(found, size);
    }
    return enabled[instance];
  }
}
