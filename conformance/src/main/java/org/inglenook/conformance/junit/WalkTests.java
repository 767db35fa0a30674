package org.inglenook.conformance.junit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.walk.ModelWalks;
import org.inglenook.conformance.walk.WalkFailure;
import org.inglenook.conformance.walk.WalkRule;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.StateGraph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Seeded walks: one test for each thing that is asked of them, and one for what they have seen. */
final class WalkTests {
  private static final String STEPS = "every step is a step of the spec";
  private static final String REFUSALS = "what the spec does not allow is refused";

  private final Class<?> test;
  private final Conforms settings;
  private final SpecEngine engine;
  private final StateGraph graph;
  private final SubjectFactory subjects;
  private final Runnable requireBound;
  private ModelWalks walks;

  /**
   * @param requireBound aborts a test when there is no subject to walk with
   */
  WalkTests(
      Class<?> test,
      SpecEngine engine,
      StateGraph graph,
      SubjectFactory subjects,
      Runnable requireBound) {
    this.test = test;
    settings = Conformance.settings(test);
    this.engine = engine;
    this.graph = graph;
    this.subjects = subjects;
    this.requireBound = requireBound;
  }

  /** The tests, each made when the one before it has run. */
  Stream<DynamicTest> tests() {
    List<Supplier<DynamicTest>> tests = new ArrayList<>();
    tests.add(() -> walking(STEPS, WalkRule.conforms()));
    tests.add(() -> walking(REFUSALS, WalkRule.refuses()));
    for (String invariant : engine.configured().invariants()) {
      tests.add(() -> walking(title(invariant), WalkRule.holds(invariant)));
    }
    for (String property : engine.configured().steps()) {
      tests.add(() -> walking(title(property), WalkRule.holdsStep(property)));
    }
    tests.add(this::coverage);
    return tests.stream().map(Supplier::get);
  }

  private String title(String operator) {
    return engine.module().properties().stream()
        .filter(property -> property.name().equals(operator))
        .map(SpecProperty::id)
        .findFirst()
        .map(id -> id + " ")
        .orElse("")
        .concat(operator + " holds");
  }

  private DynamicTest walking(String name, WalkRule rule) {
    return dynamicTest(
        name,
        () -> {
          requireBound.run();
          Random random = new Random(settings.seed());
          for (int i = 0; i < count(); i++) {
            walks().walk(name, rule, random, settings.steps()).ifPresent(this::fail);
          }
        });
  }

  /** How many walks; one, when it is a certain one. */
  private int count() {
    return isRerun() ? 1 : settings.walks();
  }

  private static boolean isRerun() {
    return !System.getProperty(ModelWalks.RERUN_PROPERTY, "").isEmpty();
  }

  private ModelWalks walks() {
    if (walks == null) {
      walks = new ModelWalks(ModelFile.name(test), engine, subjects, graph);
    }
    return walks;
  }

  private void fail(WalkFailure failure) {
    String command =
        "mvn test -Dtest="
            + test.getSimpleName()
            + " -D"
            + ModelWalks.RERUN_PROPERTY
            + "="
            + failure.rerun();
    throw new AssertionError(failure.text(command));
  }

  /** Its name is the outcome; it fails when an action that can be taken never was. */
  private DynamicTest coverage() {
    return dynamicTest(
        walks().coverage(STEPS).toString(),
        () -> {
          requireBound.run();
          Assumptions.assumeFalse(isRerun(), "one walk only");
          List<String> missed = walks().coverage(STEPS).missed();
          if (!missed.isEmpty()) {
            throw new AssertionError("no walk took " + missed + "; raise walks or steps");
          }
        });
  }
}
