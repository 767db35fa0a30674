package org.inglenook.conformance.diagnosis;

/** What may have happened when a step was rejected; of two that explain as much, the first. */
public enum Hypothesis {
  /** An earlier step was wrong in something that nobody can see. */
  EARLIER_STEP("an earlier step was wrong in what is not shown"),
  /** The step was taken although it is forbidden. */
  IGNORED_GUARD("guard fails"),
  /** The step was taken, and what forbids it is something that nobody has seen. */
  UNSEEN_GUARD("guard fails in what is not shown"),
  /** The step was refused although it is allowed. */
  REFUSED_GUARD("refused although this guard holds"),
  /** The step was refused, and has changed something. */
  CHANGED_THOUGH_REFUSED("refused, but this update is not undone"),
  /** The step was taken, and one thing about it is wrong. */
  WRONG_UPDATE("update fails"),
  /** Another step was taken than the one reported. */
  OTHER_STEP("another step was taken"),
  /** Before the step reported, one was taken that nobody has reported. */
  UNREPORTED_STEP("a step before it was not reported");

  private final String clause;

  Hypothesis(String clause) {
    this.clause = clause;
  }

  /** Whether it speaks of the step that was reported, and no other one. */
  boolean isOfTheStepItself() {
    return switch (this) {
      case WRONG_UPDATE, IGNORED_GUARD, UNSEEN_GUARD, REFUSED_GUARD, CHANGED_THOUGH_REFUSED -> true;
      case EARLIER_STEP, OTHER_STEP, UNREPORTED_STEP -> false;
    };
  }

  /** It as a clause. */
  public String clause() {
    return clause;
  }
}
