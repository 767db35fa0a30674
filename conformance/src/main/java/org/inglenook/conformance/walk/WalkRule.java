package org.inglenook.conformance.walk;

import java.util.Optional;
import org.inglenook.modelchecking.engine.SpecEngine;

/** What is asked of each step of a walk. */
@FunctionalInterface
public interface WalkRule {
  /**
   * Judges one step.
   *
   * @param engine the model; used by the calling thread alone
   * @return what is wrong with the step, as a clause; empty if nothing is
   */
  Optional<String> complaint(SpecEngine engine, WalkStep step);

  /** Every step that the spec allows is done, and leads where the spec says. */
  static WalkRule conforms() {
    return (engine, step) ->
        step.allowed() && !step.conforms()
            ? Optional.of(
                step.threw().isEmpty() ? "not a step of the spec" : "the step threw an exception")
            : Optional.empty();
  }

  /** What the spec does not allow is refused, and changes nothing. */
  static WalkRule refuses() {
    return (engine, step) -> {
      if (step.allowed() || step.conforms()) {
        return Optional.empty();
      }
      return Optional.of(
          step.disturbed()
              ? "a refused step has changed something"
              : "the spec does not allow this step");
    };
  }

  /** Every state observed satisfies the state predicate of this name. */
  static WalkRule holds(String predicate) {
    return (engine, step) ->
        engine.holds(predicate, step.observed())
            ? Optional.empty()
            : Optional.of(predicate + " does not hold afterwards");
  }

  /** Every step observed satisfies the step property of this name. */
  static WalkRule holdsStep(String property) {
    return (engine, step) ->
        !step.answer().done() || engine.holdsStep(property, step.before(), step.observed())
            ? Optional.empty()
            : Optional.of(property + " does not hold of this step");
  }
}
