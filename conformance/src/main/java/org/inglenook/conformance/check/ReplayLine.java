package org.inglenook.conformance.check;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.replay.ReplayCounts;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.replay.ReplayedGraph;

/**
 * A replay in which nothing was wrong, as it is kept.
 *
 * @param model the model's name
 * @param key of all that the replay depends on, see {@link KeptReplays}
 * @param exploration of the graph that was replayed
 * @param graph that graph in figures
 * @param counts what was judged
 * @param expected what there was to judge
 * @param nanos how long it took, without the exploration
 * @param judgedTwice verdicts about the graph that a forked TLC has judged again
 */
record ReplayLine(
    String model,
    String key,
    ExplorationOutcome exploration,
    ReplayedGraph graph,
    ReplayCounts counts,
    ReplayCounts expected,
    long nanos,
    long judgedTwice) {
  /** The member that was added last. */
  static final String LATEST = "judgedTwice";

  static ReplayLine of(
      String model, String key, ExplorationOutcome exploration, ReplayResult replay, long twice) {
    return new ReplayLine(
        model,
        key,
        exploration,
        replay.graph(),
        replay.counts(),
        replay.expected(),
        replay.nanos(),
        twice);
  }

  /** The replay, in which there was no mismatch. */
  ReplayResult replay() {
    return new ReplayResult(
        graph, counts, expected, nanos, Optional.empty(), List.of(), List.of(), List.of());
  }
}
