package org.inglenook.modelchecking.portfolio;

/** What a model is expected to show, as written after {@code expect:}. */
public enum ExpectedVerdict {
  /** Every invariant and property listed holds on the whole state graph. */
  HOLDS("holds"),
  /** The one property listed is broken; its id follows the word. */
  VIOLATES("violates"),
  /** A state without a successor is reached. */
  DEADLOCK("deadlock"),
  /** An ASSUME rejects the constants. */
  ASSUMPTION_FAILED("assumption-failed");

  private final String word;

  ExpectedVerdict(String word) {
    this.word = word;
  }

  /** The word that stands for it in a {@code .cfg}. */
  public String word() {
    return word;
  }

  /** Whether the model is there to fail. */
  public boolean mustFail() {
    return this != HOLDS;
  }
}
