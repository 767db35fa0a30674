package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.graph.PackedStates;

/**
 * What is known before a search begins: where some instances lead, from the states of the graph of
 * another variant of the spec.
 */
final class Familiar {
  private static final int UNKNOWN = -1;

  private final StateGraph graph;
  private final int[] instances;
  private final PackedStates states;
  private final int[] row;

  private Familiar(StateGraph graph, int[] instances, int variables) {
    this.graph = graph;
    this.instances = instances;
    states = new PackedStates(variables);
    row = new int[variables];
  }

  /** Nothing is known. */
  static Familiar nothing(int variables) {
    return new Familiar(null, new int[0], variables);
  }

  /**
   * The steps in {@code graph}, which is complete, of the instances that are not {@code changed}.
   *
   * @param packer numbers the values from now on
   */
  static Familiar of(
      StateGraph graph,
      List<ActionInstance> instances,
      List<Boolean> changed,
      StatePacker packer,
      int variables) {
    Map<ActionInstance, Integer> columns = new HashMap<>();
    for (int i = 0; i < graph.instances().size(); i++) {
      columns.put(graph.instances().get(i), i);
    }
    int[] known = new int[instances.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = changed.get(i) ? UNKNOWN : columns.getOrDefault(instances.get(i), UNKNOWN);
    }
    Familiar familiar = new Familiar(graph, known, variables);
    familiar.number(packer);
    return familiar;
  }

  /** A graph holds each of its values once, so identity is enough to know one again. */
  private void number(StatePacker packer) {
    List<Map<Value, Integer>> numbers = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      numbers.add(new IdentityHashMap<>());
    }
    for (int state = 0; state < graph.states(); state++) {
      SpecState values = graph.state(state);
      for (int i = 0; i < row.length; i++) {
        ValueTable table = packer.table(i);
        row[i] =
            numbers
                .get(i)
                .computeIfAbsent(values.values().get(i), each -> table.numberOf(Values.tlc(each)));
      }
      states.add(row);
    }
  }

  /** The number of a state in the graph that is known, or -1. */
  int find(int[] state) {
    return states.size() == 0 ? UNKNOWN : states.find(state);
  }

  /** Whether it is known where {@code instance} leads from {@code state} of that graph. */
  boolean knows(int state, int instance) {
    return state >= 0 && instances[instance] >= 0;
  }

  /** Where it leads, as the row of a state, which the next call changes; null if nowhere. */
  int[] target(int state, int instance) {
    int target = graph.target(state, instances[instance]);
    if (target < 0) {
      return null;
    }
    for (int i = 0; i < row.length; i++) {
      row[i] = states.value(target, i);
    }
    return row;
  }
}
