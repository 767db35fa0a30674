package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * What one exploration judges, by operator name.
 *
 * @param invariants state predicates that must hold in every state
 * @param steps properties {@code [][A]_v} or action-level operators that must hold of every step;
 *     the state part of a link is judged in the initial states
 * @param reached predicates, each of which must hold of some state or, with primes, of some step
 */
public record Predicates(List<String> invariants, List<String> steps, List<String> reached) {
  /** Judge nothing. */
  public static final Predicates NONE = new Predicates(List.of(), List.of(), List.of());

  public Predicates {
    invariants = List.copyOf(invariants);
    steps = List.copyOf(steps);
    reached = List.copyOf(reached);
  }
}
