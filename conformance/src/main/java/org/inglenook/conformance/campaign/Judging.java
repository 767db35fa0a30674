package org.inglenook.conformance.campaign;

/**
 * Which runs under isolation are judged by every property. Those that are, specs that are compiled
 * to Java code judge while they happen, and TLC's evaluator some of them once more.
 */
public enum Judging {
  /** Each; TLC's evaluator those that were not clean, and a seeded 2 % of the others. */
  SAMPLED,
  /** Each, by both. */
  ALL,
  /** Each, by compiled specs alone. */
  COMPILED,
  /** None. */
  NONE
}
