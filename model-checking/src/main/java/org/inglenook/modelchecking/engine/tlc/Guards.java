package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inglenook.modelchecking.engine.graph.Predicate;
import tlc2.tool.TLCState;

/** What must hold for each instance to be enabled; not all of it. Taken apart when first asked. */
final class Guards {
  /** About 50 MB of remembered answers. */
  private static final long MOST_ANSWERS = 1 << 20;

  /** With more instances, guards would take more memory than they save time. */
  private static final int MOST_INSTANCES = 1 << 12;

  private final PredicateFactory factory;
  private final List<Instance> instances;
  private final List<List<Predicate<TLCState>>> guards;
  private long answers;

  Guards(PredicateFactory factory, List<Instance> instances) {
    this.factory = factory;
    this.instances = instances;
    guards = new ArrayList<>(Collections.nCopies(instances.size(), null));
  }

  /** False when {@code instance} is disabled in {@code state}; true when it may be enabled. */
  boolean mayStep(int instance, int[] row, TLCState state) {
    if (instances.size() > MOST_INSTANCES) {
      return true;
    }
    List<Predicate<TLCState>> all = guards.get(instance);
    if (all == null) {
      all = factory.guards(instances.get(instance));
      guards.set(instance, all);
    }
    for (Predicate<TLCState> guard : all) {
      int before = guard.remembered();
      boolean holds = guard.holds(row, state);
      answers += guard.remembered() - before;
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  boolean isCrowded() {
    return answers > MOST_ANSWERS;
  }
}
