package org.inglenook.conformance.junit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.ShapeViolation;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.junit.jupiter.api.DynamicTest;

/** What is asked of the spec before production code is held to it. */
final class SpecTests {
  private final SpecEngine engine;
  private final Exploration exploration;
  private final Conforms settings;

  SpecTests(SpecEngine engine, Exploration exploration, Conforms settings) {
    this.engine = engine;
    this.exploration = exploration;
    this.settings = settings;
  }

  Stream<DynamicTest> tests() {
    int states = exploration.graph().states();
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("keeps the rules of shape", this::shape));
    tests.add(dynamicTest("can be replayed", this::replayable));
    tests.add(dynamicTest("keeps its own properties in " + states + " states", this::properties));
    if (settings.states() >= 0) {
      tests.add(dynamicTest("has " + settings.states() + " states, as pinned", this::pinned));
    }
    return tests.stream();
  }

  private void shape() {
    Set<ShapeViolation.Rule> ignored = Set.of(settings.ignoredRules());
    String broken =
        engine.shape().stream()
            .filter(violation -> !ignored.contains(violation.rule()))
            .map(violation -> "\n  " + violation)
            .collect(Collectors.joining());
    require(broken.isEmpty(), "the spec breaks rules of shape (see ignoredRules):" + broken);
  }

  private void replayable() {
    StateGraph graph = exploration.graph();
    require(
        graph.complete(),
        "the model has more than " + graph.states() + " states; make a smaller one for replay");
    require(
        graph.initialStates() == 1,
        "the model has " + graph.initialStates() + " initial states; make one that begins in one");
  }

  private void properties() {
    String broken =
        exploration.violations().stream()
            .map(
                violation ->
                    "\n  "
                        + violation.predicate()
                        + " after "
                        + violation.path().instances().stream()
                            .map(each -> engine.instances().get(each).toString())
                            .collect(Collectors.joining("; ")))
            .collect(Collectors.joining());
    require(broken.isEmpty(), "the spec breaks its own properties:" + broken);
  }

  private void pinned() {
    int states = exploration.graph().states();
    require(
        states == settings.states(),
        "the model has "
            + states
            + " states, pinned are "
            + settings.states()
            + "; if that is intended, write states = "
            + states);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new AssertionError(otherwise);
    }
  }
}
