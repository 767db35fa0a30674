package org.inglenook.nooks.wrapper.derive;

/** Who wrote a method of a wrapper. */
public enum Origin {
  /** It follows from the annotations. */
  DERIVED("derived"),
  /** It follows from the annotations but for a check or a change written by hand. */
  DERIVED_AROUND_A_BODY("derived around a body"),
  /** It is written by hand. */
  BY_HAND("by hand");

  private final String text;

  Origin(String text) {
    this.text = text;
  }

  /** Returns it as listings have it. */
  public String text() {
    return text;
  }
}
