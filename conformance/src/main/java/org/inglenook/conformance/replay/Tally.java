package org.inglenook.conformance.replay;

import java.util.EnumMap;
import java.util.Map;

/** Counts under way, of one share. */
final class Tally {
  long transitions;
  long crashPoints;
  long faults;
  long pairs;
  long worlds;
  long beyond;
  long again;
  long sampled;
  private final Map<Disabled, Long> disabled = new EnumMap<>(Disabled.class);

  void count(Disabled kind) {
    disabled.merge(kind, 1L, Long::sum);
  }

  private long counted(Disabled kind) {
    return disabled.getOrDefault(kind, 0L);
  }

  ReplayCounts counts() {
    return new ReplayCounts(
        transitions,
        counted(Disabled.REFUSED),
        counted(Disabled.IMPOSSIBLE),
        counted(Disabled.ENVIRONMENT),
        counted(Disabled.BOUND),
        crashPoints,
        faults,
        pairs,
        worlds,
        beyond,
        again,
        sampled);
  }
}
