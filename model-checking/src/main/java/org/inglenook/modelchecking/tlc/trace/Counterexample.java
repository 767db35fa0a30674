package org.inglenook.modelchecking.tlc.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A behaviour that breaks a property.
 *
 * @param steps the states in order, numbered from 1
 * @param ending how the behaviour goes on after the last of them
 * @param closing the step back to an earlier state: its number is that state's, its state is empty;
 *     {@link #NO_STEP} unless {@code ending} is BACK_TO_STATE
 */
public record Counterexample(List<Step> steps, Ending ending, Step closing) {
  /** Stands for the closing step of a counterexample that does not return. */
  public static final Step NO_STEP = new Step(0, "", List.of(), Place.NONE, Map.of());

  /** How a counterexample goes on after its last state. */
  public enum Ending {
    /** It is a finite behaviour; the last state or step is the bad one. */
    FINITE,
    /** It stays in its last state for ever. */
    STUTTERING,
    /** It returns to an earlier state, for ever. */
    BACK_TO_STATE
  }

  /** Finds the arguments of a step, which TLC 2.18 does not print. */
  @FunctionalInterface
  public interface ArgumentFinder {
    /**
     * The arguments of the step between two states.
     *
     * @return them as TLA+ text, or an empty list if unknown
     */
    List<String> arguments(Step before, Step after);
  }

  /** Copies the list, so that the record cannot change. */
  public Counterexample {
    steps = List.copyOf(steps);
  }

  /** The same counterexample with arguments where they were unknown and the finder knows them. */
  public Counterexample withArguments(ArgumentFinder finder) {
    List<Step> named = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean open = i > 0 && step.arguments().isEmpty();
      named.add(open ? step.withArguments(finder.arguments(steps.get(i - 1), step)) : step);
    }
    return new Counterexample(named, ending, closing);
  }
}
