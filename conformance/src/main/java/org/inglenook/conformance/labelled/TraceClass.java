package org.inglenook.conformance.labelled;

/** What is done to a walk of the model before it is written down. */
public enum TraceClass {
  /** Nothing. */
  LEGAL("legal", Label.LEGAL),
  /** It ends early, after a whole record. */
  PREFIX("prefix", Label.LEGAL),
  /** It ends in the middle of a record. */
  CUT("cut", Label.UNREADABLE),
  /** One record names an action that the spec does not have. */
  UNKNOWN("unknown-action", Label.UNREADABLE),
  /** One step is taken although one of its guards is false, and only that one. */
  GUARD("guard", Label.ILLEGAL),
  /** A variable that a step changes gets another value than it should. */
  EFFECT("effect", Label.ILLEGAL),
  /** A variable that a step changes keeps its value. */
  DROPPED("dropped-update", Label.ILLEGAL),
  /** A variable that a step leaves unchanged gets another value. */
  SPURIOUS("spurious-update", Label.ILLEGAL),
  /** One argument that the implementation chooses is another. */
  OUTCOME("outcome", Label.ILLEGAL),
  /** One argument that the caller chooses is another. */
  INPUT("input", Label.ILLEGAL),
  /** A step has the name and the arguments of another action. */
  ACTION("action", Label.ILLEGAL),
  /** A step is missing, and nothing says so. */
  LOST("lost-step", Label.ILLEGAL),
  /** Two steps are in the wrong order. */
  SWAPPED("swapped-steps", Label.ILLEGAL);

  private final String word;
  private final Label label;

  TraceClass(String word, Label label) {
    this.word = word;
    this.label = label;
  }

  /** The word in labels and tables. */
  public String word() {
    return word;
  }

  /** What traces of this class are. */
  public Label label() {
    return label;
  }

  /** Whether exactly one conjunct of the step's action is false, where everything is seen. */
  boolean isOfOneConjunct() {
    return this == GUARD || this == EFFECT || this == DROPPED || this == SPURIOUS;
  }
}
