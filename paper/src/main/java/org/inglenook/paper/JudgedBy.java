package org.inglenook.paper;

import java.util.List;
import java.util.stream.Stream;
import org.inglenook.conformance.generate.TestNames;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * Which generated test holds the implementation to a property. A spec with a replay model has an
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
    List<String> refining = refining();
    if (replayModels(spec).findAny().isEmpty()) {
      return refining.isEmpty()
          ? "none: nothing implements this spec by itself"
          : "none of its own: judged through the links of " + String.join(", ", refining);
    }
    Kind kind = property.kind();
    if (kind != Kind.INVARIANT && kind != Kind.STEP && kind != Kind.LINK) {
      return "none: liveness is judged by TLC on the models";
    }
    return replayModels(spec).anyMatch(model -> model.listed().contains(property.name()))
        ? TestNames.className(spec) + "." + TestNames.method(property.id(), property.name())
        : "none: holds under conditions that the replay models do not meet";
  }

  private Stream<Model> replayModels(String name) {
    return portfolio.models().stream()
        .filter(model -> model.spec().equals(name))
        .filter(model -> model.expectation().size() == SizeClass.REPLAY);
  }

  private List<String> refining() {
    return portfolio.specsWithModels().stream()
        .filter(other -> !other.equals(spec))
        .filter(
            other ->
                replayModels(other)
                    .limit(1)
                    .anyMatch(model -> model.closure().names().contains(spec)))
        .toList();
  }
}
