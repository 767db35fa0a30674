package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.generate.TestNames;

/** The generated tests that hold production code to a broken property. */
final class AffectedTests {
  private AffectedTests() {}

  static List<String> of(ModelOutcome outcome) {
    String spec = outcome.model().spec();
    List<String> tests = new ArrayList<>();
    outcome
        .exploration()
        .ifPresent(
            exploration ->
                exploration
                    .violations()
                    .forEach(broken -> name(spec, broken).ifPresent(tests::add)));
    if (outcome.replay().filter(replay -> !replay.conforms()).isPresent()) {
      tests.add(TestNames.className(spec) + "." + TestNames.STEPS);
      tests.add(TestNames.className(spec) + "." + TestNames.REFUSALS);
    }
    return tests;
  }

  private static Optional<String> name(String spec, Violation broken) {
    return broken.id().equals(broken.operator())
        ? Optional.empty()
        : Optional.of(
            TestNames.className(spec) + "." + TestNames.method(broken.id(), broken.operator()));
  }
}
