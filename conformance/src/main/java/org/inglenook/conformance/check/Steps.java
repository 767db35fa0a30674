package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.tlc.trace.Counterexample;
import org.inglenook.modelchecking.tlc.trace.Counterexample.Ending;
import org.inglenook.modelchecking.tlc.trace.Place;
import org.inglenook.modelchecking.tlc.trace.Step;

/** Paths of a graph as counterexamples, whose printing is TLC's business. */
public final class Steps {
  private Steps() {}

  /** The steps of {@code path}, whose instances are those of {@code graph}. */
  public static Counterexample of(SpecEngine engine, StateGraph graph, StateGraph.Path path) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < path.states().size(); i++) {
      Map<String, String> state = state(engine, graph.state(path.states().get(i)));
      Optional<ActionInstance> taken =
          i == 0
              ? Optional.empty()
              : Optional.of(graph.instances().get(path.instances().get(i - 1)));
      steps.add(step(engine, i + 1, taken, state));
    }
    return new Counterexample(steps, Ending.FINITE, Counterexample.NO_STEP);
  }

  private static Step step(
      SpecEngine engine, int number, Optional<ActionInstance> taken, Map<String, String> state) {
    if (taken.isEmpty()) {
      return new Step(number, Step.INITIAL, List.of(), Place.NONE, state);
    }
    ActionInstance instance = taken.get();
    List<String> arguments = instance.arguments().stream().map(Value::toString).toList();
    return new Step(number, instance.action(), arguments, place(engine, instance), state);
  }

  private static Place place(SpecEngine engine, ActionInstance instance) {
    return engine.module().actions().stream()
        .filter(action -> action.name().equals(instance.action()))
        .map(SpecAction::place)
        .map(place -> new Place(place.module(), place.line(), place.column()))
        .findFirst()
        .orElse(Place.NONE);
  }

  private static Map<String, String> state(SpecEngine engine, SpecState state) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < engine.variables().size(); i++) {
      values.put(engine.variables().get(i), state.values().get(i).toString());
    }
    return values;
  }
}
