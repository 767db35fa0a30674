package org.inglenook.conformance.labelled;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.labelled.Sight.Glimpse;
import org.inglenook.conformance.labelled.Sight.Said;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.modelchecking.engine.ActionInstance;

/**
 * Decides whether a trace is legal, from the state graph alone: the set of states that fit what was
 * seen is carried from record to record, and the trace is illegal at the first record that leaves
 * none. Shares nothing with the judges but the graph's numbers, and is as plain as can be.
 */
final class Truth {
  private final Tables tables;

  Truth(Tables tables) {
    this.tables = tables;
  }

  /**
   * What is so.
   *
   * @param explained records up to which there is a state that fits
   * @param work states that were looked at on the way; what it costs a judge goes with that
   */
  record Finding(int explained, long work) {}

  Finding of(Sight sight) {
    boolean[] hidden = hidden(sight.hidden());
    BitSet states = new BitSet();
    long work = 0;
    for (int i = 0; i < sight.records().size(); i++) {
      Glimpse record = sight.records().get(i);
      BitSet next = new BitSet();
      work += i == 0 ? begin(record, next) : advance(states, sight, record, hidden, next);
      if (next.isEmpty()) {
        return new Finding(i, work);
      }
      states = next;
    }
    return new Finding(sight.records().size(), work);
  }

  private long begin(Glimpse record, BitSet next) {
    for (int state = 0; state < tables.initial(); state++) {
      keep(state, record, next);
    }
    return tables.initial();
  }

  private long advance(BitSet from, Sight sight, Glimpse record, boolean[] hidden, BitSet next) {
    StepRange range = sight.steps(record);
    boolean[] allowed = allowed(record);
    BitSet layer = from;
    long work = 0;
    for (int step = 1; step <= range.max(); step++) {
      work += layer.cardinality();
      if (step >= range.min()) {
        take(layer, allowed).stream().forEach(state -> keep(state, record, next));
      }
      layer = step < range.max() ? take(layer, hidden) : layer;
    }
    return work;
  }

  private BitSet take(BitSet from, boolean[] allowed) {
    BitSet next = new BitSet();
    for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
      int[] steps = tables.steps(state);
      for (int i = 0; i < steps.length; i += 2) {
        if (allowed[steps[i]]) {
          next.set(steps[i + 1]);
        }
      }
    }
    return next;
  }

  private void keep(int state, Glimpse record, BitSet next) {
    if (record.seen().fits(tables.state(state))) {
      next.set(state);
    }
  }

  private boolean[] hidden(Optional<Set<String>> names) {
    boolean[] allowed = new boolean[tables.instances().size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = names.isEmpty() || names.get().contains(tables.instances().get(i).action());
    }
    return allowed;
  }

  private boolean[] allowed(Glimpse record) {
    boolean[] allowed = new boolean[tables.instances().size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = record.said() == Said.NOTHING || mayMean(record, i);
    }
    return allowed;
  }

  private boolean mayMean(Glimpse record, int instance) {
    ActionInstance taken = tables.instances().get(record.instance());
    ActionInstance other = tables.instances().get(instance);
    if (record.said() == Said.ALL) {
      return record.instance() == instance;
    }
    if (!taken.action().equals(other.action())) {
      return false;
    }
    List<Boolean> arguments = record.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) && !taken.arguments().get(i).equals(other.arguments().get(i))) {
        return false;
      }
    }
    return true;
  }
}
