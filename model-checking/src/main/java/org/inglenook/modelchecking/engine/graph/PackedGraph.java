package org.inglenook.modelchecking.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;

/** A finished graph: only the edges that exist are stored, sorted by instance within a state. */
final class PackedGraph implements StateGraph {
  private final PackedStates packed;
  private final List<List<Value>> values;
  private final List<ActionInstance> instances;
  private final int initialStates;
  private final boolean complete;
  private final Tree tree;
  private final Edges edges;

  /**
   * For each variable, the numbers of its values; made when first asked for, by {@link #numbers}.
   */
  private List<Map<Value, Integer>> numbers = List.of();

  PackedGraph(
      PackedStates packed,
      List<List<Value>> values,
      List<ActionInstance> instances,
      int initialStates,
      boolean complete,
      Tree tree,
      Edges edges) {
    this.packed = packed;
    this.values = values;
    this.instances = instances;
    this.initialStates = initialStates;
    this.complete = complete;
    this.tree = tree;
    this.edges = edges;
  }

  /** How the search reached each state; one element per state, -1 for none. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; millions of elements
  record Tree(
      int[] depths,
      int[] predecessors,
      int[] predecessorInstances,
      int[] secondPredecessors,
      int[] secondInstances) {}

  /** Edges {@code first[s] .. first[s + 1] - 1} leave state {@code s}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; millions of elements
  record Edges(int[] first, int[] instances, int[] targets) {}

  @Override
  public int states() {
    return packed.size();
  }

  @Override
  public int initialStates() {
    return initialStates;
  }

  @Override
  public boolean complete() {
    return complete;
  }

  @Override
  public List<ActionInstance> instances() {
    return instances;
  }

  @Override
  public int target(int state, int instance) {
    int edge =
        Arrays.binarySearch(edges.instances, edges.first[state], edges.first[state + 1], instance);
    return edge < 0 ? GraphBuilder.NONE : edges.targets[edge];
  }

  @Override
  public int depth(int state) {
    return tree.depths[state];
  }

  @Override
  public int predecessor(int state) {
    return tree.predecessors[state];
  }

  @Override
  public int predecessorInstance(int state) {
    return tree.predecessorInstances[state];
  }

  @Override
  public int secondPredecessor(int state) {
    return tree.secondPredecessors[state];
  }

  @Override
  public int secondPredecessorInstance(int state) {
    return tree.secondInstances[state];
  }

  @Override
  public SpecState state(int state) {
    List<Value> row = new ArrayList<>(values.size());
    for (int variable = 0; variable < values.size(); variable++) {
      row.add(values.get(variable).get(packed.value(state, variable)));
    }
    return new SpecState(row);
  }

  @Override
  public int indexOf(SpecState state) {
    int[] row = new int[values.size()];
    for (int variable = 0; variable < row.length; variable++) {
      row[variable] =
          numbers().get(variable).getOrDefault(state.values().get(variable), GraphBuilder.NONE);
    }
    return packed.find(row);
  }

  private List<Map<Value, Integer>> numbers() {
    if (numbers.isEmpty()) {
      numbers = values.stream().map(PackedGraph::number).toList();
    }
    return numbers;
  }

  private static Map<Value, Integer> number(List<Value> values) {
    Map<Value, Integer> numbers = new TreeMap<>();
    for (Value value : values) {
      numbers.put(value, numbers.size());
    }
    return numbers;
  }

  @Override
  public long transitions() {
    return edges.targets.length;
  }

  @Override
  public int diameter() {
    return tree.depths.length == 0 ? 0 : tree.depths[tree.depths.length - 1];
  }

  @Override
  public Path pathTo(int state) {
    List<Integer> states = new ArrayList<>();
    List<Integer> taken = new ArrayList<>();
    for (int at = state; at != GraphBuilder.NONE; at = predecessor(at)) {
      states.add(0, at);
      if (predecessor(at) != GraphBuilder.NONE) {
        taken.add(0, predecessorInstance(at));
      }
    }
    return new Path(states, taken);
  }
}
