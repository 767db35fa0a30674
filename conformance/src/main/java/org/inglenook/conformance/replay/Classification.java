package org.inglenook.conformance.replay;

import java.util.EnumMap;
import java.util.Map;

/** The class of every disabled instance of a graph; a table of states by instances. */
final class Classification {
  private final int instances;
  private final Disabled[] kinds;
  private final Map<Disabled, Long> counts = new EnumMap<>(Disabled.class);

  Classification(int states, int instances) {
    this.instances = instances;
    kinds = new Disabled[Math.multiplyExact(states, instances)];
    for (Disabled kind : Disabled.values()) {
      counts.put(kind, 0L);
    }
  }

  void set(int state, int instance, Disabled kind) {
    kinds[state * instances + instance] = kind;
    counts.merge(kind, 1L, Long::sum);
  }

  Disabled get(int state, int instance) {
    return kinds[state * instances + instance];
  }

  /** How many instances of each class there are. */
  Map<Disabled, Long> counts() {
    return new EnumMap<>(counts);
  }
}
