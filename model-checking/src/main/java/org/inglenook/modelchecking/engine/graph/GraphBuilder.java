package org.inglenook.modelchecking.engine.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;

/**
 * Collects a graph in breadth-first order: initial states, then for each state in turn its edges in
 * the order of instances, then {@link #endOfState}.
 */
public final class GraphBuilder {
  static final int NONE = -1;

  private final PackedStates states;
  private final IntList depths = new IntList();
  private final IntList predecessors = new IntList();
  private final IntList predecessorInstances = new IntList();
  private final IntList secondPredecessors = new IntList();
  private final IntList secondInstances = new IntList();
  private final IntList firstEdges = new IntList();
  private final IntList edgeInstances = new IntList();
  private final IntList edgeTargets = new IntList();
  private int initial;

  /** A graph over {@code states}, to which this adds. */
  public GraphBuilder(PackedStates states) {
    this.states = states;
    firstEdges.add(0);
  }

  /** Adds an initial state that is not yet there. */
  public int addInitial(int[] row) {
    initial++;
    return addState(row, NONE, NONE, 0);
  }

  /** Adds a new state, reached from {@code source} by {@code instance}. */
  public int addReached(int[] row, int source, int instance) {
    return addState(row, source, instance, depths.get(source) + 1);
  }

  private int addState(int[] row, int source, int instance, int depth) {
    depths.add(depth);
    predecessors.add(source);
    predecessorInstances.add(instance);
    secondPredecessors.add(NONE);
    secondInstances.add(NONE);
    return states.add(row);
  }

  /** Adds an edge from the state whose turn it is. */
  public void addEdge(int source, int instance, int target) {
    edgeInstances.add(instance);
    edgeTargets.add(target);
    boolean other = source != target && source != predecessors.get(target);
    if (other && secondPredecessors.get(target) == NONE) {
      secondPredecessors.set(target, source);
      secondInstances.set(target, instance);
    }
  }

  /** Every edge of the state whose turn it was has been added. */
  public void endOfState() {
    firstEdges.add(edgeTargets.size());
  }

  /** A shortest path to {@code state}. */
  public StateGraph.Path pathTo(int state) {
    List<Integer> path = new ArrayList<>();
    List<Integer> instances = new ArrayList<>();
    path.add(state);
    for (int at = state; predecessors.get(at) != NONE; at = predecessors.get(at)) {
      instances.add(predecessorInstances.get(at));
      path.add(predecessors.get(at));
    }
    Collections.reverse(path);
    Collections.reverse(instances);
    return new StateGraph.Path(path, instances);
  }

  /**
   * The graph.
   *
   * @param values for each variable, the values that {@link PackedStates} numbers
   * @param complete whether no state was left out
   */
  public StateGraph build(
      List<List<Value>> values, List<ActionInstance> instances, boolean complete) {
    return new PackedGraph(
        states,
        values.stream().map(List::copyOf).toList(),
        List.copyOf(instances),
        initial,
        complete,
        new PackedGraph.Tree(
            depths.toArray(),
            predecessors.toArray(),
            predecessorInstances.toArray(),
            secondPredecessors.toArray(),
            secondInstances.toArray()),
        new PackedGraph.Edges(
            firstEdges.toArray(), edgeInstances.toArray(), edgeTargets.toArray()));
  }
}
