package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.graph.GraphBuilder;
import org.inglenook.modelchecking.engine.graph.PackedStates;
import org.inglenook.modelchecking.engine.graph.Predicate;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import util.UniqueString;

/** One breadth-first search: states are expanded in the order of their numbers. */
final class Explorer {
  private final Evaluator evaluator;
  private final List<Instance> instances;
  private final int limit;
  private final StatePacker packer;
  private final PackedStates states;
  private final GraphBuilder graph;
  private final Judge judge;

  /** For each instance, what must hold for it to be enabled; not all of it. */
  private final List<List<Predicate<TLCState>>> guards;

  private final long[] generated;
  private final List<Integer> deadlocks = new ArrayList<>();
  private final int[] sourceRow;
  private final int[] targetRow;
  private boolean complete = true;

  Explorer(
      Evaluator evaluator,
      List<Instance> instances,
      UniqueString[] variables,
      int limit,
      NamedPredicates names,
      PredicateFactory factory,
      Predicates predicates) {
    this.evaluator = evaluator;
    this.instances = instances;
    this.limit = limit;
    packer = new StatePacker(variables);
    states = new PackedStates(variables.length);
    graph = new GraphBuilder(states);
    judge = new Judge(factory, names, predicates, graph::pathTo);
    guards = instances.stream().map(factory::guards).toList();
    generated = new long[instances.size()];
    sourceRow = new int[variables.length];
    targetRow = new int[variables.length];
  }

  Exploration run() {
    addInitialStates();
    int initial = states.size();
    for (int number = 0; number < states.size(); number++) {
      TLCState state = packer.unpack(states, number, sourceRow);
      if (number < initial) {
        judge.initialState(number, sourceRow, state);
      }
      judge.state(number, sourceRow, state);
      expand(number, state);
    }
    StateGraph finished =
        graph.build(packer.values(), instances.stream().map(Instance::named).toList(), complete);
    return new Exploration(
        finished, judge.violations(), judge.reached(), generatedByAction(), deadlocks);
  }

  private void addInitialStates() {
    StateVec initial = evaluator.initial();
    for (int i = 0; i < initial.size(); i++) {
      int[] row = packer.pack(initial.elementAt(i));
      if (states.find(row) < 0) {
        if (states.size() < limit) {
          graph.addInitial(row);
        } else {
          complete = false;
        }
      }
    }
  }

  private void expand(int number, TLCState state) {
    boolean stuck = true;
    for (int i = 0; i < generated.length; i++) {
      TLCState next = mayStep(i, state) ? evaluator.successor(instances.get(i), state) : null;
      if (next != null) {
        stuck = false;
        generated[i]++;
        follow(number, state, i, next);
      }
    }
    graph.endOfState();
    if (stuck) {
      deadlocks.add(number);
    }
  }

  private boolean mayStep(int instance, TLCState state) {
    for (Predicate<TLCState> guard : guards.get(instance)) {
      if (!guard.holds(sourceRow, state)) {
        return false;
      }
    }
    return true;
  }

  private void follow(int number, TLCState state, int instance, TLCState next) {
    packer.pack(next, state, sourceRow, targetRow);
    int target = states.find(targetRow);
    if (target < 0 && states.size() >= limit) {
      complete = false;
      return;
    }
    if (target < 0) {
      target = graph.addReached(targetRow, number, instance);
    }
    graph.addEdge(number, instance, target);
    Judge.Step step = new Judge.Step(number, instance, target, sourceRow, targetRow, state, next);
    judge.step(step);
  }

  private Map<String, Long> generatedByAction() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < generated.length; i++) {
      counts.merge(instances.get(i).named().action(), generated[i], Long::sum);
    }
    return counts;
  }
}
