package org.inglenook.modelchecking.portfolio;

/** How long a model takes, which decides when it runs. */
public enum SizeClass {
  /** 2,000 to 20,000 states; also replayed against the implementation. Runs whenever QUICK does. */
  REPLAY("replay"),
  /** Up to 300,000 states; runs in every check. */
  QUICK("quick"),
  /** Runs only when asked for. */
  FULL("full");

  private final String word;

  SizeClass(String word) {
    this.word = word;
  }

  /** The word that stands for it in a {@code .cfg} and on the command line. */
  public String word() {
    return word;
  }
}
