package org.inglenook.conformance.generate;

import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;

/** Which properties of a spec become tests, and why the others do not. */
final class PropertySelection {
  private final Portfolio portfolio;
  private final Model model;

  /**
   * @param model the spec's first replay model
   */
  PropertySelection(Portfolio portfolio, Model model) {
    this.portfolio = portfolio;
    this.model = model;
  }

  /** The properties that become tests, in the spec's order. */
  List<SpecProperty> judged(SpecModule module) {
    return own(module).filter(this::isJudged).toList();
  }

  /** A sentence for each of the others. */
  List<String> others(SpecModule module) {
    return own(module)
        .filter(property -> !isJudged(property))
        .map(property -> property.id() + " " + property.name() + ": " + reason(property))
        .toList();
  }

  private Stream<SpecProperty> own(SpecModule module) {
    return module.properties().stream()
        .filter(property -> property.place().module().equals(model.spec()));
  }

  private boolean isJudged(SpecProperty property) {
    return isSafety(property) && isKept(property);
  }

  private static boolean isSafety(SpecProperty property) {
    Kind kind = property.kind();
    return kind == Kind.INVARIANT || kind == Kind.STEP || kind == Kind.LINK;
  }

  private static String reason(SpecProperty property) {
    return isSafety(property)
        ? "holds under conditions that the replay models do not meet"
        : "liveness (" + property.kind() + "): judged by TLC on the model";
  }

  /** A property that some model lists, but not the replay models, holds under conditions only. */
  private boolean isKept(SpecProperty property) {
    return lists(model, property) || !isListedElsewhere(property);
  }

  private boolean isListedElsewhere(SpecProperty property) {
    return portfolio.models().stream()
        .filter(other -> other.spec().equals(model.spec()))
        .anyMatch(other -> lists(other, property));
  }

  private static boolean lists(Model model, SpecProperty property) {
    return model.listed().contains(property.name());
  }
}
