package org.inglenook.conformance.check;

import java.util.List;

/**
 * What an exploration in this JVM showed.
 *
 * @param states distinct states
 * @param transitions transitions, self-loops included
 * @param depth states on the longest shortest path, counted as TLC does
 * @param judged operators judged in every state or of every step
 * @param violations those that fail, in the order of finding
 * @param unreached reach predicates that hold nowhere
 * @param neverFired actions that never generated a transition
 * @param millis how long it took
 */
public record ExplorationOutcome(
    long states,
    long transitions,
    int depth,
    List<String> judged,
    List<Violation> violations,
    List<String> unreached,
    List<String> neverFired,
    long millis) {
  public ExplorationOutcome {
    judged = List.copyOf(judged);
    violations = List.copyOf(violations);
    unreached = List.copyOf(unreached);
    neverFired = List.copyOf(neverFired);
  }
}
