package org.inglenook.conformance.judge;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.modelchecking.engine.StateStore;

/**
 * Advances a set of states by one record, breadth first: some hidden steps, then one that the
 * record allows. A step that breaks a property leads nowhere.
 */
final class Closure {
  private final StateStore store;
  private final Moves hidden;
  private final boolean anyHidden;
  private final int most;
  private final StateSet result = new StateSet();
  private final StateSet visited = new StateSet();
  private StateSet frontier = new StateSet();
  private StateSet beyond = new StateSet();
  private final SortedSet<String> broken = new TreeSet<>();

  /**
   * A closure for one store.
   *
   * @param hidden the steps that may be taken unseen
   * @param any all steps
   * @param most the most states to keep
   */
  Closure(StateStore store, Moves hidden, Moves any, int most) {
    this.store = store;
    this.hidden = hidden;
    this.most = most;
    anyHidden = hidden.instances().length == any.instances().length;
  }

  /**
   * The states that fit {@code seen} after a number of steps in {@code range}, the last of which is
   * one of {@code moves}; empty when there would be more than may be kept.
   */
  Optional<int[]> advance(int[] from, Moves moves, StepRange range, Seen seen) {
    begin(from);
    boolean named = moves.said() != Moves.Said.NOTHING;
    if (range.min() == 0 && !named) {
      keepFitting(from, seen);
    }
    for (int step = 1; step <= range.max() && frontier.size() > 0; step++) {
      if (step >= range.min()) {
        dropVisited();
        take(moves, seen);
      }
      if (step < range.max()) {
        hide();
      }
      if (isTooMuch()) {
        return Optional.empty();
      }
    }
    return Optional.of(result.toArray());
  }

  private boolean isTooMuch() {
    return result.size() > most || frontier.size() > most || visited.size() > most;
  }

  /** What was broken by the states that would have fitted, and the steps to them. */
  SortedSet<String> broken() {
    return broken;
  }

  /** The states from which a last step was tried; {@code from} where there is none. */
  int[] tried(int[] from) {
    return visited.size() == 0 ? from : visited.toArray();
  }

  private void begin(int[] from) {
    result.clear();
    visited.clear();
    frontier.clear();
    broken.clear();
    for (int state : from) {
      frontier.add(state);
    }
  }

  private void keepFitting(int[] states, Seen seen) {
    for (int state : states) {
      if (seen.fits(store, state)) {
        result.add(state);
      }
    }
  }

  /** From a state met before, at a step that counted, nothing new can be reached. */
  private void dropVisited() {
    beyond.clear();
    for (int i = 0; i < frontier.size(); i++) {
      if (visited.add(frontier.get(i))) {
        beyond.add(frontier.get(i));
      }
    }
    swap();
  }

  private void swap() {
    StateSet other = frontier;
    frontier = beyond;
    beyond = other;
  }

  private void take(Moves moves, Seen seen) {
    boolean all = moves.said() == Moves.Said.NOTHING;
    for (int i = 0; i < frontier.size() && result.size() <= most; i++) {
      int from = frontier.get(i);
      if (all) {
        int[] steps = store.successors(from);
        for (int at = 1; at < steps.length; at += 2) {
          keep(from, steps[at], seen);
        }
      } else {
        for (int instance : moves.instances()) {
          keep(from, store.successor(from, instance), seen);
        }
      }
    }
  }

  private void keep(int from, int to, Seen seen) {
    if (to != StateStore.NONE && seen.fits(store, to) && isSound(from, to)) {
      result.add(to);
    }
  }

  private boolean isSound(int from, int to) {
    var found = store.broken(from, to);
    broken.addAll(found);
    return found.isEmpty();
  }

  private void hide() {
    beyond.clear();
    for (int i = 0; i < frontier.size() && beyond.size() <= most; i++) {
      int from = frontier.get(i);
      if (anyHidden) {
        int[] steps = store.successors(from);
        for (int at = 1; at < steps.length; at += 2) {
          addBeyond(from, steps[at]);
        }
      } else {
        for (int instance : hidden.instances()) {
          addBeyond(from, store.successor(from, instance));
        }
      }
    }
    swap();
  }

  private void addBeyond(int from, int to) {
    if (to != StateStore.NONE && store.broken(from, to).isEmpty()) {
      beyond.add(to);
    }
  }
}
