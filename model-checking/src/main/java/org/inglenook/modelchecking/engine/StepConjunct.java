package org.inglenook.modelchecking.engine;

import java.util.List;
import java.util.Optional;

/**
 * An innermost conjunct of an action instance, judged by itself of one step: what is left when
 * named operators, INSTANCE, LET and the branch of an IF that is taken are gone through.
 *
 * @param role what it says
 * @param conjunct its label, source and place, in the module that has it
 * @param reads all variables that it speaks of, primed or not, sorted
 * @param via through what the action has it, outermost first; empty when the action has it itself
 * @param verdict whether it holds
 * @param comparison what makes a guard fail, or what an update says; empty when TLC cannot evaluate
 *     it there, and for guards that hold
 */
public record StepConjunct(
    Role role,
    SpecAction.Conjunct conjunct,
    List<String> reads,
    List<Passage> via,
    GuardVerdict verdict,
    Optional<Comparison> comparison) {

  public StepConjunct {
    reads = List.copyOf(reads);
    via = List.copyOf(via);
  }

  /** Whether it speaks of the next state. */
  public enum Role {
    GUARD("guard"),
    UPDATE("update");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    /** The word as messages write it. */
    public String word() {
      return word;
    }
  }

  /** An operator that is applied, or a branch that is taken, as written where it stands. */
  public record Passage(String text, SpecModule.Place place) {}

  /**
   * Two values that should be in a relation.
   *
   * @param term the first one's expression, as written; for an update, the variable
   * @param relation what should hold between {@code observed} and {@code expected}, as TLA+ writes
   *     it: {@code =}, {@code #}, {@code \in}, {@code <} and so on
   * @param place of the relation
   */
  public record Comparison(
      String term, String relation, Value expected, Value observed, SpecModule.Place place) {}

  /** Whether it is a guard that exists only to bound the model. */
  public boolean isBound() {
    return role == Role.GUARD && conjunct.isBound();
  }

  /** Whether it is not known to hold. */
  public boolean fails() {
    return verdict != GuardVerdict.TRUE;
  }
}
