package org.inglenook.paper;

import java.util.List;
import org.inglenook.conformance.generate.TestNames;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * Which generated test judges the implementation by a property. A spec with a replay model has an
 * implementation and a test class of its own; a promise, which has neither, is judged by the specs
 * that refine it.
 */
final class JudgedBy {
  private final Portfolio portfolio;
  private final String spec;

  JudgedBy(Portfolio portfolio, String spec) {
    this.portfolio = portfolio;
    this.spec = spec;
  }

  /** The test's class and method, or in words why there is none. */
  String of(SpecProperty property) {
    if (isReplayed(spec)) {
      return TestNames.className(spec) + "." + TestNames.method(property.id(), property.name());
    }
    List<String> refining = refining();
    return refining.isEmpty()
        ? "none: nothing implements this spec by itself"
        : "none of its own: judged through the links of " + String.join(", ", refining);
  }

  private boolean isReplayed(String name) {
    return portfolio.models().stream()
        .anyMatch(m -> m.spec().equals(name) && m.expectation().size() == SizeClass.REPLAY);
  }

  private List<String> refining() {
    return portfolio.specsWithModels().stream()
        .filter(other -> !other.equals(spec) && isReplayed(other) && names(other, spec))
        .toList();
  }

  private boolean names(String other, String wanted) {
    return portfolio.models().stream()
        .filter(model -> model.spec().equals(other))
        .limit(1)
        .anyMatch(model -> model.closure().names().contains(wanted));
  }
}
