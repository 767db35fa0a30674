package org.inglenook.conformance.campaign;

/** Which trials under isolation TLC's evaluator judges, by every generated property. */
public enum Judging {
  /** Each that was not clean, and a seeded 2 % of the others. */
  SAMPLED,
  /** Each. */
  ALL,
  /** None. */
  NONE
}
