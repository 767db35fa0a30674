package org.inglenook.conformance.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inglenook.conformance.plain.Constants;
import org.inglenook.conformance.plain.PlainSubjects;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;

/** The tests of one test class, over its opened and explored model. */
final class Conformance {
  private static final int MOST_STATES = 100_000;

  private final Class<?> test;
  private final SpecEngine engine;
  private final Exploration exploration;
  private final PlainSubjects subjects;
  private boolean bound;

  private Conformance(
      Class<?> test, SpecEngine engine, Exploration exploration, PlainSubjects subjects) {
    this.test = test;
    this.engine = engine;
    this.exploration = exploration;
    this.subjects = subjects;
  }

  static Conformance open(Class<?> test, Function<Constants, Object> objects) {
    Conforms settings = settings(test);
    SpecEngine engine = ModelFile.open(test);
    try {
      List<Impossible> impossible =
          Stream.of(settings.noCalls())
              .map(each -> new Impossible(each.action(), each.guard(), each.reason()))
              .toList();
      PlainSubjects subjects =
          new PlainSubjects(engine.module(), objects, Set.of(settings.refusals()), impossible);
      return new Conformance(
          test, engine, engine.explore(MOST_STATES, engine.configured()), subjects);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  static Conforms settings(Class<?> test) {
    Conforms settings = test.getAnnotation(Conforms.class);
    if (settings == null) {
      throw new BadInputException(
          test.getName(), "has no @Conforms", "Say there which model and which subject is meant");
    }
    return settings;
  }

  /** All tests; closing the stream closes the model. */
  Stream<DynamicNode> tests() {
    SpecTests spec = new SpecTests(engine, exploration, settings(test));
    if (!exploration.graph().complete() || exploration.graph().initialStates() != 1) {
      return Stream.<DynamicNode>of(dynamicContainer("spec", spec.tests())).onClose(engine::close);
    }
    ReplayTests replay = new ReplayTests(engine, exploration.graph(), subjects, this::requireBound);
    WalkTests walks =
        new WalkTests(test, engine, exploration.graph(), subjects, this::requireBound);
    return Stream.<DynamicNode>of(
            dynamicContainer("spec", spec.tests()),
            dynamicTest("every action has a method, and every variable is shown", this::bind),
            dynamicContainer("replay", replay.tests()),
            dynamicContainer("walks", walks.tests()))
        .onClose(engine::close);
  }

  private void bind() {
    Set<String> actions = new TreeSet<>();
    engine.module().actions().stream().map(SpecAction::name).forEach(actions::add);
    new Observer(engine.module(), subjects.create(actions, engine.constants(), 1).view());
    bound = true;
  }

  /** Aborts a test for which there is no subject. */
  private void requireBound() {
    Assumptions.assumeTrue(bound, "no subject: see the test of actions and variables");
  }
}
