package org.inglenook.modelchecking.portfolio;

import java.util.List;

/**
 * What a {@code .cfg} tells TLC, as far as we judge by it.
 *
 * @param specification the operator after SPECIFICATION; empty when INIT and NEXT are used
 * @param init the operator after INIT, or empty
 * @param next the operator after NEXT, or empty
 * @param invariants operators after INVARIANT(S), in order
 * @param properties operators after PROPERTY and PROPERTIES, in order
 * @param replaced operators and constants that the model gives another definition or a value
 * @param reductions the keywords SYMMETRY, VIEW, CONSTRAINT(S) and ACTION_CONSTRAINT(S) that occur
 * @param checksDeadlock whether a state without successor is an error, as it is by default
 */
public record Settings(
    String specification,
    String init,
    String next,
    List<String> invariants,
    List<String> properties,
    List<String> replaced,
    List<String> reductions,
    boolean checksDeadlock) {

  /** Copies the lists, so that the record cannot change. */
  public Settings {
    invariants = List.copyOf(invariants);
    properties = List.copyOf(properties);
    replaced = List.copyOf(replaced);
    reductions = List.copyOf(reductions);
  }
}
