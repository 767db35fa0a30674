package org.inglenook.sim;

/** A world at one moment, to be restored any number of times into the world it was taken from. */
public final class Snapshot {
  private final Stateful[] parts;
  private final Object[] saved;

  Snapshot(Stateful[] parts, Object[] saved) {
    this.parts = parts;
    this.saved = saved;
  }

  Stateful[] parts() {
    return parts;
  }

  Object saved(int part) {
    return saved[part];
  }
}
