package org.inglenook.modelchecking.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The reachable states, numbered from 0 in the order in which a breadth-first search meets them.
 * Initial states come first. Action instances go by their index in {@link #instances()}. A graph
 * outlives the engine that made it.
 */
public interface StateGraph {
  /** The number of distinct states. */
  int states();

  /** The number of initial states: they are {@code 0 .. initialStates() - 1}. */
  int initialStates();

  /** Whether every reachable state is here, and every transition of each. */
  boolean complete();

  /** Columns of {@link #target}. */
  List<ActionInstance> instances();

  /**
   * Where {@code instance} leads from {@code state}; -1 when it is disabled there. In a graph that
   * is not complete, also -1 where the target lies beyond the limit.
   */
  int target(int state, int instance);

  /** Steps from an initial state, at least; 0 for an initial state. */
  int depth(int state);

  /** The state before {@code state} on a shortest path; -1 for an initial state. */
  int predecessor(int state);

  /** The instance that leads there from {@link #predecessor}; -1 for an initial state. */
  int predecessorInstance(int state);

  /** Another state that leads to {@code state}, neither it nor its predecessor; -1 if none. */
  int secondPredecessor(int state);

  /** The instance that leads there from {@link #secondPredecessor}; -1 if there is none. */
  int secondPredecessorInstance(int state);

  /** The state itself. */
  SpecState state(int state);

  /** The number of {@code state} in this graph, or -1. */
  int indexOf(SpecState state);

  /** Transitions in the graph, self-loops included. */
  long transitions();

  /** The greatest depth, in steps; TLC reports one more, since it counts states. */
  int diameter();

  /** A shortest path from an initial state to {@code state}. */
  Path pathTo(int state);

  /**
   * A path: {@code states} has one element more than {@code instances}.
   *
   * @param states numbers of states, the first of them initial
   * @param instances indices of instances; {@code instances.get(i)} leads to {@code states.get(i +
   *     1)}
   */
  record Path(List<Integer> states, List<Integer> instances) {
    public Path {
      states = List.copyOf(states);
      instances = List.copyOf(instances);
    }

    /** This path with one step more. */
    public Path then(int instance, int state) {
      List<Integer> longer = new ArrayList<>(states);
      longer.add(state);
      List<Integer> taken = new ArrayList<>(instances);
      taken.add(instance);
      return new Path(longer, taken);
    }
  }
}
