package org.inglenook.conformance.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Concrete worlds in which something was judged of a state, of all shares: in an equal world it
 * need not be judged again. Worlds are equal if their 64-bit hashes are; a million of them collide
 * by accident once in forty million replays.
 */
final class Worlds {
  private final Map<World, Boolean> judged = new ConcurrentHashMap<>();

  /**
   * Runs {@code judge} unless it has run, without an exception, for an equal world; another share
   * that meets the same world waits. What is judged, and how often, does not depend on the number
   * of shares.
   *
   * @param state the state of the graph that the world shows
   * @param hash of the world
   * @param judge must not come back to these worlds
   */
  void judgeOnce(int state, long hash, Runnable judge) {
    judged.computeIfAbsent(
        new World(state, hash),
        unused -> {
          judge.run();
          return true;
        });
  }

  /** Whether an equal world was judged, or noted. */
  boolean has(int state, long hash) {
    return judged.containsKey(new World(state, hash));
  }

  /** Notes a world without judging anything. */
  void note(int state, long hash) {
    judged.put(new World(state, hash), true);
  }

  private record World(int state, long hash) {}
}
