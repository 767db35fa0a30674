package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * A part of the text of a spec that decides what its actions do, or what is fair: a place where the
 * spec could be otherwise. A module that changes specs on trial finds here where, and which way.
 *
 * @param definition the operator in whose definition it stands
 * @param actions the actions of Next that it is a part of, directly or through definitions, sorted;
 *     for fairness, the operators that it is about
 * @param context what tells this part from others of its definition, whatever the rest of the
 *     module says: the label, or the text of the whole conjunct
 * @param text the part itself, as written
 * @param operands where the parts stand that it is made of, in order
 * @param variables the variables of which it gives the next value, sorted; none for other kinds
 * @param force what more of it does
 * @param judged whether a property mentions the definition, too
 */
public record SpecPart(
    Kind kind,
    String definition,
    List<String> actions,
    String context,
    String text,
    SpecModule.Place place,
    List<SpecModule.Place> operands,
    List<String> variables,
    Force force,
    boolean judged) {

  public SpecPart {
    actions = List.copyOf(actions);
    operands = List.copyOf(operands);
    variables = List.copyOf(variables);
  }

  /** What kind of part it is. */
  public enum Kind {
    /** The first conjunct of an action of Next, whatever it is. */
    ACTION,
    /** A conjunct without primes of an action or of a helper with primes. */
    GUARD,
    /** An operand of a conjunction inside a guard. */
    CONJUNCT,
    /** An operand of a disjunction inside a guard. */
    DISJUNCT,
    /** A formula inside a guard that is neither, such as the body of a quantifier. */
    FORMULA,
    /** {@code a < b} and its like; two operands. */
    COMPARISON,
    /** {@code S \cup T} and its like; two operands. */
    SET_OPERATION,
    /** {@code {a, b}}; its members are the operands. */
    SET,
    /** A numeral. */
    NUMBER,
    /** {@code x' = e}, or a helper that gives next values. */
    UPDATE,
    /** {@code [f EXCEPT ...]}; one operand per clause. */
    EXCEPT,
    /** The condition of an IF on which a next value depends. */
    CONDITION,
    /** {@code UNCHANGED v}. */
    UNCHANGED,
    /** {@code WF_v(A)}; the operand is the action. */
    WEAK_FAIRNESS,
    /** {@code SF_v(A)}; the operand is the action. */
    STRONG_FAIRNESS
  }

  /** What it does to the steps when the part gets truer or larger. */
  public enum Force {
    /** There are more steps, or as many. */
    ALLOWS,
    /** There are fewer steps, or as many. */
    FORBIDS,
    /** The steps have another effect. */
    CHANGES,
    /** That depends: one use allows what another forbids. */
    MIXED
  }
}
