package org.inglenook.conformance.replay;

import java.util.List;

/** Ends a share of a replay in its first bad state; never leaves the package. */
final class MismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int visited;
  private final transient List<Mismatch> mismatches;
  private boolean offThePath;

  MismatchException(Mismatch mismatch) {
    this(mismatch.state(), List.of(mismatch));
  }

  /**
   * Reports all that was found while one state was judged.
   *
   * @param visited its number; a mismatch may lie in a successor of it
   * @param mismatches in the order in which they were found
   */
  MismatchException(int visited, List<Mismatch> mismatches) {
    super(mismatches.get(0).kind().sentence(), null, false, false);
    this.visited = visited;
    this.mismatches = List.copyOf(mismatches);
  }

  /** The same, found off the shortest paths. */
  MismatchException offThePath() {
    offThePath = true;
    return this;
  }

  boolean isOffThePath() {
    return offThePath;
  }

  int visited() {
    return visited;
  }

  List<Mismatch> mismatches() {
    return mismatches;
  }
}
