package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Judges what lies off the shortest paths. A mismatch found there is kept until all else has been
 * judged: one on a shortest path is easier to understand, and often has the same cause.
 */
final class Aside {
  private final AtomicInteger firstBad;
  private final List<Mismatch> found = new ArrayList<>();
  private int visited;

  /**
   * @param firstBad the lowest state from which any share has found such a mismatch
   */
  Aside(AtomicInteger firstBad) {
    this.firstBad = firstBad;
  }

  /** Says from which state on the following is judged. */
  void visit(int state) {
    if (found.isEmpty()) {
      visited = state;
    }
  }

  /** Judges something, unless a mismatch was found that would come first. */
  void judge(Runnable judge) {
    if (!found.isEmpty() || visited > firstBad.get()) {
      return;
    }
    try {
      judge.run();
    } catch (MismatchException e) {
      found.addAll(e.mismatches());
      firstBad.updateAndGet(other -> Math.min(other, visited));
    }
  }

  /** Ends the share if a mismatch was kept. */
  void report() {
    if (!found.isEmpty()) {
      throw new MismatchException(visited, found).offThePath();
    }
  }
}
