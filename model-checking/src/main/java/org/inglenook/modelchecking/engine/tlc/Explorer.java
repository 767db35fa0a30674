package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.ActionInstance;
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

  private final PredicateFactory factory;

  /** For each instance, what must hold for it to be enabled; not all of it. Null before asked. */
  private final List<List<Predicate<TLCState>>> guards;

  private final long[] generated;
  private final List<Integer> deadlocks = new ArrayList<>();
  private final int[] sourceRow;
  private final int[] targetRow;
  private long steps;
  private boolean complete = true;
  private Familiar familiar;

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
    this.factory = factory;
    guards = new ArrayList<>(Collections.nCopies(instances.size(), null));
    generated = new long[instances.size()];
    sourceRow = new int[variables.length];
    targetRow = new int[variables.length];
    familiar = Familiar.nothing(variables.length);
  }

  /** Takes steps from {@code graph} for granted; see {@link Familiar}. They are not judged. */
  Explorer knowing(StateGraph graph, List<Boolean> changed) {
    List<ActionInstance> named = instances.stream().map(Instance::named).toList();
    familiar = Familiar.of(graph, named, changed, packer, targetRow.length);
    return this;
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
    int known = familiar.find(sourceRow);
    long before = steps;
    for (int i = 0; i < generated.length; i++) {
      if (familiar.knows(known, i)) {
        repeat(number, known, i);
      } else if (mayStep(i, state)) {
        follow(number, state, i, evaluator.successor(instances.get(i), state));
      }
    }
    graph.endOfState();
    if (steps == before) {
      deadlocks.add(number);
    }
  }

  private boolean mayStep(int instance, TLCState state) {
    if (guards.get(instance) == null) {
      guards.set(instance, factory.guards(instances.get(instance)));
    }
    for (Predicate<TLCState> guard : guards.get(instance)) {
      if (!guard.holds(sourceRow, state)) {
        return false;
      }
    }
    return true;
  }

  private void repeat(int number, int known, int instance) {
    int[] row = familiar.target(known, instance);
    if (row != null) {
      System.arraycopy(row, 0, targetRow, 0, row.length);
      add(number, instance);
    }
  }

  private void follow(int number, TLCState state, int instance, TLCState next) {
    if (next == null) {
      return;
    }
    packer.pack(next, state, sourceRow, targetRow);
    int target = add(number, instance);
    if (target >= 0) {
      judge.step(new Judge.Step(number, instance, target, sourceRow, targetRow, state, next));
    }
  }

  /**
   * Adds the step to the state in {@code targetRow}; answers its number, or -1 if there is no room.
   */
  private int add(int number, int instance) {
    steps++;
    generated[instance]++;
    int target = states.find(targetRow);
    if (target < 0 && states.size() >= limit) {
      complete = false;
      return target;
    }
    if (target < 0) {
      target = graph.addReached(targetRow, number, instance);
    }
    graph.addEdge(number, instance, target);
    return target;
  }

  private Map<String, Long> generatedByAction() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < generated.length; i++) {
      counts.merge(instances.get(i).named().action(), generated[i], Long::sum);
    }
    return counts;
  }
}
