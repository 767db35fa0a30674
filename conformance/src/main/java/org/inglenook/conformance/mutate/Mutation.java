package org.inglenook.conformance.mutate;

/**
 * What is done to a part of a spec. The names go into the ids of mutants, so they stay as they are.
 */
public enum Mutation {
  /** A guard becomes TRUE. */
  DROP_GUARD("drop-guard"),
  /** A guard becomes its negation. Sampled: easily noticed. */
  NEGATE_GUARD("negate-guard"),
  /** An operand of a conjunction becomes TRUE. */
  DROP_CONJUNCT("drop-conjunct"),
  /** An operand of a disjunction becomes FALSE. */
  DROP_DISJUNCT("drop-disjunct"),
  /** A formula becomes TRUE. */
  MAKE_TRUE("make-true"),
  /** A formula becomes FALSE. */
  MAKE_FALSE("make-false"),
  /** {@code <} becomes {@code <=}, {@code >} becomes {@code >=}. */
  WIDEN_COMPARISON("widen-comparison"),
  /** {@code <=} becomes {@code <}, {@code >=} becomes {@code >}. */
  NARROW_COMPARISON("narrow-comparison"),
  /** A union, intersection or difference becomes its left operand. */
  DROP_OPERAND("drop-operand"),
  /** A set loses its last member. */
  DROP_MEMBER("drop-member"),
  /** A number becomes the next one. */
  OFF_BY_ONE("off-by-one"),
  /** {@code x' = e} becomes {@code x' = x}. */
  DROP_UPDATE("drop-update"),
  /** One of several clauses of an EXCEPT is left out. */
  DROP_CLAUSE("drop-clause"),
  /** The condition of an IF in an update becomes TRUE. */
  DROP_CONDITION("drop-condition"),
  /** A variable that stays unchanged takes its initial value. Sampled: easily noticed. */
  RESET_UNCHANGED("reset-unchanged"),
  /** An action is never enabled, as if Next did not name it. */
  DROP_ACTION("drop-action"),
  /** A fairness assumption becomes TRUE. */
  DROP_FAIRNESS("drop-fairness"),
  /** Strong fairness becomes weak. */
  WEAKEN_FAIRNESS("weaken-fairness");

  private final String word;

  Mutation(String word) {
    this.word = word;
  }

  /** The word for it in ids and files. */
  public String word() {
    return word;
  }

  /** Whether only a sample of these mutants is judged, so that they do not lift the score. */
  boolean isSampled() {
    return this == NEGATE_GUARD || this == RESET_UNCHANGED;
  }
}
