package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;

/**
 * The first conditions of a loop, among them {@link Selector}s: the loop runs through the members
 * that one of these singles out. What stands before the selectors does not depend on the member,
 * and a selector is asked when there are members that meet those before it; so whatever TLC
 * complains of is complained of here.
 */
final class Choice {
  /** Up to that many members, looking at each of them takes no longer. */
  private static final int FEW = 8;

  private final Loop loop;
  private final List<Code> before = new ArrayList<>();
  private final List<Selector> selectors = new ArrayList<>();
  private final List<Code> selected = new ArrayList<>();

  Choice(Loop loop) {
    this.loop = loop;
  }

  /**
   * Adds the next condition.
   *
   * @param selector what it selects by, or null, before the first selector, where it does not
   *     depend on the member
   */
  void add(Code condition, Selector selector) {
    if (selector == null) {
      before.add(condition);
    } else {
      selectors.add(selector);
      selected.add(condition);
    }
  }

  /** Whether there is a selector. */
  boolean selects() {
    return !selectors.isEmpty();
  }

  /** How many conditions there are. */
  int size() {
    return before.size() + selectors.size();
  }

  /**
   * The loop.
   *
   * @param exists whether one member is sought for which {@code inner} holds; else for which not
   * @param plain the same, looking at each member
   */
  Test search(boolean exists, Code inner, Test plain) {
    Code[] first = before.toArray(Code[]::new);
    Selector[] all = selectors.toArray(Selector[]::new);
    Code[] conditions = selected.toArray(Code[]::new);
    return frame -> {
      ListedSet set = loop.set(frame);
      if (set.size() <= FEW) {
        return plain.holds(frame);
      }
      if (!hold(first, frame)) {
        return !exists;
      }
      int[] fewest = null;
      for (Selector each : all) {
        int[] places = each.places(frame, set);
        if (places == null) {
          return plain.holds(frame);
        }
        if (places.length == 0) {
          return !exists;
        }
        fewest = fewest == null || places.length < fewest.length ? places : fewest;
      }
      for (int place : fewest) {
        loop.bind(frame, set.members()[place]);
        if ((conditions.length == 1 || hold(conditions, frame)) && inner.holds(frame) == exists) {
          return exists;
        }
      }
      return !exists;
    };
  }

  /** Whether all of {@code conditions} hold. */
  static boolean hold(Code[] conditions, Frame frame) {
    for (Code each : conditions) {
      if (!each.holds(frame)) {
        return false;
      }
    }
    return true;
  }
}
