package org.inglenook.conformance.mutate;

/** Which way a mutant changes a spec, and so which evidence has to notice. */
public enum MutantClass {
  /** More steps: for invariants, step properties and links. */
  WEAKENING("weakening"),
  /** Fewer steps: for reach predicates, firing and liveness. */
  STRENGTHENING("strengthening"),
  /** Steps of another effect, which may allow one thing and prevent another: for all evidence. */
  EFFECT("effect"),
  /** Less is assumed fair: for liveness. */
  FAIRNESS("fairness");

  private final String word;

  MutantClass(String word) {
    this.word = word;
  }

  /** The word for it on the command line and in files. */
  public String word() {
    return word;
  }
}
