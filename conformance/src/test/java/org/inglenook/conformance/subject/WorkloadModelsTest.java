package org.inglenook.conformance.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.conformance.cli.Home;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A workload is judged by every safety property of its specs, not by some of them. */
class WorkloadModelsTest {
  /**
   * A link asks of each step for one of the other spec's, among the thousands of a whole machine;
   * that one spec keeps the other is shown by models.
   */
  private static final Set<SpecProperty.Kind> SAFETY =
      Set.of(SpecProperty.Kind.INVARIANT, SpecProperty.Kind.STEP);

  @TestFactory
  Stream<DynamicTest> shouldListEverySafetyPropertyButLinks() {
    return Stream.of("Xpc", "Memory", "ObjectTracker", "Recovery", "Nooks")
        .map(spec -> dynamicTest(spec, () -> assertAllListed(spec)));
  }

  private static void assertAllListed(String spec) {
    try (WorkloadModels models = WorkloadModels.compiled(Home.locate().root())) {
      SpecEngine engine = models.open(spec);
      List<String> missing =
          engine.module().properties().stream()
              .filter(property -> SAFETY.contains(property.kind()))
              .filter(property -> !isListed(property.name(), engine.configured()))
              .map(property -> property.id() + " " + property.name())
              .toList();

      assertThat(missing).isEmpty();
    }
  }

  private static boolean isListed(String name, Predicates judged) {
    return judged.invariants().contains(name) || judged.steps().contains(name);
  }
}
