package org.inglenook.modelchecking.engine;

import java.util.List;
import java.util.Optional;

/**
 * A named action of Next.
 *
 * @param parameters names, in order
 * @param comment the comment above it, as plain text, without the tag and the line of roles
 * @param tag who takes the step; empty when the comment does not say
 * @param inputs parameters that the caller chooses
 * @param outcomes parameters that the implementation chooses
 * @param guards conjuncts without primed variables, in order
 * @param updates conjuncts with primed variables, UNCHANGED among them, in order
 */
public record SpecAction(
    String name,
    List<String> parameters,
    String comment,
    Optional<Tag> tag,
    List<String> inputs,
    List<String> outcomes,
    List<Conjunct> guards,
    List<Conjunct> updates,
    SpecModule.Place place) {

  public SpecAction {
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
    outcomes = List.copyOf(outcomes);
    guards = List.copyOf(guards);
    updates = List.copyOf(updates);
  }

  /** Who takes the step. */
  public enum Tag {
    KERNEL("Kernel"),
    DRIVER("Driver"),
    DEVICE("Device"),
    FAULT("Fault"),
    CLOCK("Clock");

    private final String word;

    Tag(String word) {
      this.word = word;
    }

    /** The word as comments write it in brackets. */
    public String word() {
      return word;
    }
  }

  /**
   * One conjunct of an action.
   *
   * @param label its label, or empty
   * @param text its source, without the label, white space as written
   * @param variables the variables it reads, or for an update those it primes, sorted
   */
  public record Conjunct(
      Optional<String> label, String text, List<String> variables, SpecModule.Place place) {
    public Conjunct {
      variables = List.copyOf(variables);
    }

    /** Whether this guard exists only to bound the model. */
    public boolean isBound() {
      return label.filter(name -> name.startsWith("Bound")).isPresent();
    }
  }
}
