package org.inglenook.modelchecking.engine.formula;

import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;

/**
 * What a model does and promises, resolved: all that an evaluator needs.
 *
 * @param variables their names, by number
 * @param strings the strings of the spec, in the order that TLC's sets have, on which CHOOSE
 *     depends
 * @param initial the initial predicate
 * @param instances in the order of {@link
 *     org.inglenook.modelchecking.engine.SpecEngine#instances()}
 * @param invariants in the order asked for
 * @param steps likewise
 */
public record SpecFormulas(
    List<String> variables,
    List<String> strings,
    Formula initial,
    List<Instance> instances,
    List<Invariant> invariants,
    List<StepProperty> steps) {
  public SpecFormulas {
    variables = List.copyOf(variables);
    strings = List.copyOf(strings);
    instances = List.copyOf(instances);
    invariants = List.copyOf(invariants);
    steps = List.copyOf(steps);
  }

  /** An action and the arguments of one instance; instances of one action share it. */
  public record Instance(ActionInstance named, Definition action) {}

  /** A state predicate that must hold in every state. */
  public record Invariant(String name, Formula predicate) {}

  /**
   * A property of states and steps.
   *
   * @param always state predicates that must hold in every state
   * @param steps what must hold of every step: {@code [A]_v}, or a formula with primes
   */
  public record StepProperty(String name, List<Formula> always, List<Formula> steps) {
    public StepProperty {
      always = List.copyOf(always);
      steps = List.copyOf(steps);
    }
  }
}
