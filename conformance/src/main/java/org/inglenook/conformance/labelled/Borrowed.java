package org.inglenook.conformance.labelled;

import java.util.Optional;

/** The effect of a step where it is disabled: what it changes where the state is most alike. */
final class Borrowed {
  /** States that are looked at; more are hardly ever nearer. */
  private static final int MOST = 400;

  private final Tables tables;

  Borrowed(Tables tables) {
    this.tables = tables;
  }

  /**
   * {@code before} with the effect of {@code instance}; empty when that is enabled in such a state,
   * or nowhere, or changes nothing.
   */
  Optional<Picture> effect(Picture before, int instance) {
    int[] enabled = tables.enabled(instance);
    int nearest = -1;
    int least = Integer.MAX_VALUE;
    int stride = Math.max(1, enabled.length / MOST);
    for (int i = 0; i < enabled.length; i += stride) {
      int distance = before.distance(tables.state(enabled[i]));
      if (distance < least) {
        least = distance;
        nearest = enabled[i];
      }
    }
    if (nearest < 0 || least == 0) {
      return Optional.empty();
    }
    Picture after = moved(before, tables.state(nearest), target(nearest, instance));
    return before.distance(after) == 0 ? Optional.empty() : Optional.of(after);
  }

  private Picture target(int state, int instance) {
    return tables.state(tables.target(state, instance));
  }

  private static Picture moved(Picture before, Picture from, Picture to) {
    Picture after = before;
    for (int i = 0; i < before.size(); i++) {
      after = from.at(i) == to.at(i) ? after : after.with(i, to.at(i));
    }
    return after;
  }
}
