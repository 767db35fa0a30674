package org.inglenook.sim;

import java.util.Arrays;

/**
 * Everything one run consists of: a seed, a clock, an event queue, random streams, and the parts
 * that registered their state.
 *
 * <p>Two worlds with one seed, driven alike, are equal in every cycle. A world is used by one
 * thread at a time.
 */
public final class World {
  private final long seed;
  private final Clock clock = new Clock();
  private final EventQueue events = new EventQueue(clock);
  private Stateful[] parts = {};

  /** Begins a world at cycle 0. */
  public World(long seed) {
    this.seed = seed;
    register(clock);
    register(events);
  }

  /** Returns the seed, the only source of chance in this world. */
  public long seed() {
    return seed;
  }

  /** Returns the clock. */
  public Clock clock() {
    return clock;
  }

  /** Returns the event queue. */
  public EventQueue events() {
    return events;
  }

  /** Returns the random stream of this name; the first call begins it. */
  public Rng rng(String stream) {
    for (Stateful part : parts) {
      if (part instanceof Rng begun && begun.stream().equals(stream)) {
        return begun;
      }
    }
    final Rng fresh = new Rng(seed, stream);
    register(fresh);
    return fresh;
  }

  /** Makes the state of {@code part} a part of this world's snapshots and of its hash. */
  public void register(Stateful part) {
    parts = Arrays.copyOf(parts, parts.length + 1);
    parts[parts.length - 1] = part;
  }

  /** Takes a part out that is gone; does nothing about one that is none. */
  public void unregister(Stateful part) {
    parts = Arrays.stream(parts).filter(each -> each != part).toArray(Stateful[]::new);
  }

  /** Saves every part, in the order of registration. */
  public Snapshot snapshot() {
    final Object[] saved = new Object[parts.length];
    for (int i = 0; i < saved.length; i++) {
      saved[i] = parts[i].save();
    }
    return new Snapshot(parts, saved);
  }

  /**
   * Puts the world back to {@code snapshot}. Parts registered since are no longer parts of this
   * world; a snapshot taken after them brings them back.
   */
  public void restore(Snapshot snapshot) {
    parts = snapshot.parts();
    for (int i = 0; i < parts.length; i++) {
      parts[i].restore(snapshot.saved(i));
    }
  }

  /** Returns a 64-bit hash over the state of every part: equal states have equal hashes. */
  public long hash() {
    final Hasher hasher = new Hasher();
    for (Stateful part : parts) {
      part.hash(hasher);
    }
    return hasher.value();
  }
}
