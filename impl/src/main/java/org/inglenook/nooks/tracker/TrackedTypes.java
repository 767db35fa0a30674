package org.inglenook.nooks.tracker;

import java.util.List;

/** The registry of types: fixed when the system is set up, as the code that knows them is. */
public final class TrackedTypes {
  private final TrackedType[] types;

  /**
   * Makes the registry.
   *
   * @param types in the order of their numbers, from 0 and without gaps
   */
  public TrackedTypes(List<TrackedType> types) {
    for (int id = 0; id < types.size(); id++) {
      if (types.get(id).id() != id) {
        throw new IllegalArgumentException("types out of order: " + types.get(id));
      }
    }
    this.types = types.toArray(new TrackedType[0]);
  }

  /** Returns the type with number {@code id}. */
  public TrackedType get(int id) {
    return types[id];
  }
}
