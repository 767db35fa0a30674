package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.graph.Predicate;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** Judges predicates as an exploration meets states and steps; each is done when it fails once. */
final class Judge {
  private final PredicateFactory factory;
  private final IntFunction<StateGraph.Path> pathTo;
  private final Map<String, List<Predicate<TLCState>>> initially = new LinkedHashMap<>();
  private final Map<String, List<Predicate<TLCState>>> always = new LinkedHashMap<>();
  private final Map<String, List<Predicate<TLCState>>> steps = new LinkedHashMap<>();
  private final Map<String, List<Predicate<TLCState>>> wanted = new LinkedHashMap<>();
  private final Map<String, Predicate<TLCState>> wantedSteps = new LinkedHashMap<>();
  private final List<Exploration.Violation> violations = new ArrayList<>();
  private final SortedMap<String, StateGraph.Path> reached = new TreeMap<>();

  /**
   * A step of the exploration: numbers, rows of value numbers, states.
   *
   * @param fromRow valid during the call only, like {@code toRow}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Step(
      int source, int instance, int target, int[] fromRow, int[] toRow, TLCState s, TLCState t) {}

  Judge(
      PredicateFactory factory,
      NamedPredicates names,
      Predicates predicates,
      IntFunction<StateGraph.Path> pathTo) {
    this.factory = factory;
    this.pathTo = pathTo;
    for (String name : predicates.invariants()) {
      always.put(name, factory.whole(name, List.of(names.state(name))));
    }
    for (String name : predicates.reached()) {
      want(name, names);
    }
    for (String name : predicates.steps()) {
      addStep(name, names.step(name));
    }
  }

  private void want(String name, NamedPredicates names) {
    if (names.isOnSteps(name)) {
      wantedSteps.put(name, factory.step(name, names.onSteps(name)));
    } else {
      wanted.put(name, factory.whole(name, List.of(names.state(name))));
    }
  }

  private void addStep(String name, PropertyParts parts) {
    initially.put(name, factory.whole(name, parts.initially));
    always.computeIfAbsent(name, unused -> factory.whole(name, parts.always));
    List<Predicate<TLCState>> each = new ArrayList<>();
    for (Action part : parts.steps) {
      each.add(factory.step(name, part));
    }
    steps.put(name, each);
  }

  void initialState(int number, int[] row, TLCState state) {
    fail(initially, number, row, state);
  }

  void state(int number, int[] row, TLCState state) {
    fail(always, number, row, state);
    wanted.entrySet().removeIf(each -> reach(number, each, row, state));
  }

  void step(Step step) {
    List<String> failed = new ArrayList<>(0);
    for (Map.Entry<String, List<Predicate<TLCState>>> each : steps.entrySet()) {
      if (!holds(each.getValue(), step)) {
        failed.add(each.getKey());
      }
    }
    for (String name : failed) {
      violated(name, pathTo.apply(step.source).then(step.instance, step.target));
    }
    if (!wantedSteps.isEmpty()) {
      wantedSteps.entrySet().removeIf(each -> reach(each, step));
    }
  }

  private boolean reach(Map.Entry<String, Predicate<TLCState>> each, Step step) {
    if (!each.getValue().holds(step.fromRow, step.toRow, step.s, step.t)) {
      return false;
    }
    StateGraph.Path path = pathTo.apply(step.source).then(step.instance, step.target);
    reached.put(each.getKey(), path);
    return true;
  }

  List<Exploration.Violation> violations() {
    return violations;
  }

  SortedMap<String, StateGraph.Path> reached() {
    return reached;
  }

  private void fail(
      Map<String, List<Predicate<TLCState>>> judged, int number, int[] row, TLCState state) {
    List<String> failed = new ArrayList<>(0);
    for (Map.Entry<String, List<Predicate<TLCState>>> each : judged.entrySet()) {
      if (!holds(each.getValue(), row, state)) {
        failed.add(each.getKey());
      }
    }
    for (String name : failed) {
      violated(name, pathTo.apply(number));
    }
  }

  private void violated(String name, StateGraph.Path path) {
    violations.add(new Exploration.Violation(name, path));
    initially.remove(name);
    always.remove(name);
    steps.remove(name);
  }

  private boolean reach(
      int number, Map.Entry<String, List<Predicate<TLCState>>> each, int[] row, TLCState state) {
    if (!holds(each.getValue(), row, state)) {
      return false;
    }
    reached.put(each.getKey(), pathTo.apply(number));
    return true;
  }

  private static boolean holds(Collection<Predicate<TLCState>> parts, int[] row, TLCState state) {
    for (Predicate<TLCState> part : parts) {
      if (!part.holds(row, state)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Collection<Predicate<TLCState>> parts, Step step) {
    for (Predicate<TLCState> part : parts) {
      if (!part.holds(step.fromRow, step.toRow, step.s, step.t)) {
        return false;
      }
    }
    return true;
  }
}
