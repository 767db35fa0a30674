package org.inglenook.conformance.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a replay has judged. The pinned ones are those that depend on model and code alone.
 *
 * @param transitions transitions performed, each in the state reached by its shortest prefix
 * @param refused disabled instances that production code refused
 * @param impossible disabled instances that no call expresses
 * @param environment disabled instances of devices, faults and clocks
 * @param bound disabled instances of which only bounds are false
 * @param crashPoints pairs of a transition and a store inside it
 * @param faults pairs of a crash point and a fault that the spec allows in the state it has left
 * @param pairs pairs of a transition and an instance that is enabled in the state it leads to, the
 *     second performed in the world that the first has left, or in one that equals it
 * @param worlds worlds that steps, crashes and faults after crashes have left, and that equal none
 *     reached by a shortest prefix and none before
 * @param beyond instances performed in those
 * @param again refusals once more in states reached by a second predecessor
 * @param sampled states reached once more from the beginning, to compare with their snapshot
 */
public record ReplayCounts(
    long transitions,
    long refused,
    long impossible,
    long environment,
    long bound,
    long crashPoints,
    long faults,
    long pairs,
    long worlds,
    long beyond,
    long again,
    long sampled) {

  /** Nothing judged yet. */
  public static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  public ReplayCounts plus(ReplayCounts other) {
    return new ReplayCounts(
        transitions + other.transitions,
        refused + other.refused,
        impossible + other.impossible,
        environment + other.environment,
        bound + other.bound,
        crashPoints + other.crashPoints,
        faults + other.faults,
        pairs + other.pairs,
        worlds + other.worlds,
        beyond + other.beyond,
        again + other.again,
        sampled + other.sampled);
  }

  /** Checks made: a behaviour is one state and one instance, or one crash point. */
  public long behaviours() {
    return transitions + refused + crashPoints + beyond + again;
  }

  /** The counts that a model pins, by the names used in its {@code .cfg}. */
  public Map<String, Long> pinned() {
    Map<String, Long> all = new LinkedHashMap<>();
    all.put("transitions", transitions);
    all.put("refused", refused);
    all.put("impossible", impossible);
    all.put("environment", environment);
    all.put("bound", bound);
    all.put("crash-points", crashPoints);
    all.put("faults", faults);
    all.put("pairs", pairs);
    return all;
  }
}
