package org.inglenook.conformance.walk;

import java.util.Arrays;
import org.inglenook.modelchecking.engine.StateGraph;

/** From each state, how many steps to one with a transition that no walk has taken. */
final class Distances {
  /** No such state can be reached. */
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final WalkLanguage language;
  private final int states;
  private final int[] from;
  private final int[] queue;

  /** Sources of the transitions into state s: {@code sources[first[s] .. first[s + 1] - 1]}. */
  private final int[] first;

  private final int[] sources;

  Distances(WalkLanguage language) {
    this.language = language;
    StateGraph graph = language.graph();
    states = graph.states();
    from = new int[states];
    queue = new int[states];
    first = new int[states + 1];
    for (int state = 0; state < states; state++) {
      for (int instance : language.enabled(state)) {
        first[graph.target(state, instance) + 1]++;
      }
    }
    for (int state = 0; state < states; state++) {
      first[state + 1] += first[state];
    }
    sources = new int[first[states]];
    int[] next = Arrays.copyOf(first, states);
    for (int state = 0; state < states; state++) {
      for (int instance : language.enabled(state)) {
        sources[next[graph.target(state, instance)]++] = state;
      }
    }
  }

  /** Measures all distances, backwards from the states with something new. */
  void measure(WalkCoverage coverage) {
    int end = 0;
    for (int state = 0; state < states; state++) {
      from[state] = NEVER;
      if (hasNew(state, coverage)) {
        from[state] = 0;
        queue[end++] = state;
      }
    }
    for (int begin = 0; begin < end; begin++) {
      int state = queue[begin];
      for (int i = first[state]; i < first[state + 1]; i++) {
        if (from[sources[i]] == NEVER) {
          from[sources[i]] = from[state] + 1;
          queue[end++] = sources[i];
        }
      }
    }
  }

  private boolean hasNew(int state, WalkCoverage coverage) {
    for (int instance : language.enabled(state)) {
      if (!coverage.isSeen(state, instance)) {
        return true;
      }
    }
    return false;
  }

  /** Steps from {@code state} as last measured; 0 if it has such a transition itself. */
  int from(int state) {
    return from[state];
  }
}
