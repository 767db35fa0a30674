package org.inglenook.modelchecking.tlc;

/**
 * How far a search got.
 *
 * @param generated states generated, repeats included
 * @param distinct distinct states
 * @param queue states whose successors were not yet computed
 * @param depth states on the longest shortest path from an initial state
 */
public record Counts(long generated, long distinct, long queue, int depth) {
  /** Nothing yet. */
  public static final Counts ZERO = new Counts(0, 0, 0, 0);
}
