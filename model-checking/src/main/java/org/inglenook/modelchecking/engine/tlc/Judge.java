package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.graph.GraphBuilder;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** Judges predicates as an exploration meets states and steps; each is done when it fails once. */
final class Judge {
  private final Evaluator evaluator;
  private final GraphBuilder graph;
  private final Map<String, Action> invariants = new LinkedHashMap<>();
  private final Map<String, Action> reaches = new LinkedHashMap<>();
  private final Map<String, PropertyParts> steps = new LinkedHashMap<>();
  private final List<Exploration.Violation> violations = new ArrayList<>();
  private final SortedMap<String, StateGraph.Path> reached = new TreeMap<>();

  Judge(Evaluator evaluator, NamedPredicates names, Predicates predicates, GraphBuilder graph) {
    this.evaluator = evaluator;
    this.graph = graph;
    predicates.invariants().forEach(name -> invariants.put(name, names.state(name)));
    predicates.reached().forEach(name -> reaches.put(name, names.state(name)));
    predicates.steps().forEach(name -> steps.put(name, names.step(name)));
  }

  void initialState(int number, TLCState state) {
    steps
        .entrySet()
        .removeIf(step -> fails(number, step.getKey(), step.getValue().initially, state, state));
  }

  void state(int number, TLCState state) {
    invariants
        .entrySet()
        .removeIf(each -> fails(number, each.getKey(), List.of(each.getValue()), state, state));
    steps
        .entrySet()
        .removeIf(each -> fails(number, each.getKey(), each.getValue().always, state, state));
    reaches.entrySet().removeIf(each -> reaches(number, each.getKey(), each.getValue(), state));
  }

  void step(int source, int instance, int target, TLCState from, TLCState to) {
    if (!steps.isEmpty()) {
      steps.entrySet().removeIf(each -> failsStep(each, source, instance, target, from, to));
    }
  }

  List<Exploration.Violation> violations() {
    return violations;
  }

  SortedMap<String, StateGraph.Path> reached() {
    return reached;
  }

  private boolean fails(int number, String name, List<Action> parts, TLCState s, TLCState t) {
    for (Action part : parts) {
      if (!evaluator.holds(name, part, s, t)) {
        violations.add(new Exploration.Violation(name, graph.pathTo(number)));
        return true;
      }
    }
    return false;
  }

  private boolean reaches(int number, String name, Action predicate, TLCState state) {
    if (!evaluator.holds(name, predicate, state, TLCState.Empty)) {
      return false;
    }
    reached.put(name, graph.pathTo(number));
    return true;
  }

  private boolean failsStep(
      Map.Entry<String, PropertyParts> step,
      int source,
      int instance,
      int target,
      TLCState from,
      TLCState to) {
    for (Action part : step.getValue().steps) {
      if (!evaluator.holds(step.getKey(), part, from, to)) {
        StateGraph.Path path = graph.pathTo(source).then(instance, target);
        violations.add(new Exploration.Violation(step.getKey(), path));
        return true;
      }
    }
    return false;
  }
}
