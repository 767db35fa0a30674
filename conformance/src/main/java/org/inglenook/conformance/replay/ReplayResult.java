package org.inglenook.conformance.replay;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.diagnosis.Explanation;

/**
 * The outcome of a replay.
 *
 * @param graph what was replayed
 * @param counts what was judged
 * @param expected the classes of disabled instances as the spec counts them, and its transitions
 *     and pairs: the same names as {@link ReplayCounts#pinned()}
 * @param nanos how long it took, without the exploration
 * @param mismatch the first, in the order of states, if there is one
 * @param explanation lines that explain the mismatch; empty without one
 * @param candidates what may have happened, the likeliest first; empty without a mismatch, and
 *     where it is about no instance
 * @param brokenIds properties that the state after the mismatch breaks, by id
 */
public record ReplayResult(
    ReplayedGraph graph,
    ReplayCounts counts,
    ReplayCounts expected,
    long nanos,
    Optional<Mismatch> mismatch,
    List<String> explanation,
    List<Explanation> candidates,
    List<String> brokenIds) {

  public ReplayResult {
    explanation = List.copyOf(explanation);
    candidates = List.copyOf(candidates);
    brokenIds = List.copyOf(brokenIds);
  }

  /** Whether production code did everything that was asked of it, and all was asked. */
  public boolean conforms() {
    return mismatch.isEmpty()
        && counts.transitions() == expected.transitions()
        && counts.refused() == expected.refused()
        && counts.pairs() == expected.pairs();
  }

  /** Checks per second. */
  public long behavioursPerSecond() {
    return nanos == 0 ? 0 : counts.behaviours() * 1_000_000_000L / nanos;
  }
}
