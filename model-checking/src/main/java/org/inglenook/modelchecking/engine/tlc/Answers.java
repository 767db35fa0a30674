package org.inglenook.modelchecking.engine.tlc;

import java.util.BitSet;
import org.inglenook.modelchecking.engine.graph.PackedStates;

/** What a predicate has answered, by the numbers of the values that it reads. Of limited size. */
final class Answers {
  static final int UNKNOWN = -1;
  private static final int MOST = 1 << 15;

  private final PackedStates asked;
  private final BitSet yes = new BitSet();

  /** For predicates that read that many values. */
  Answers(int values) {
    asked = new PackedStates(values);
  }

  /** 1 for true, 0 for false, or {@link #UNKNOWN}. */
  int find(int[] values) {
    int number = asked.find(values);
    if (number < 0) {
      return UNKNOWN;
    }
    return yes.get(number) ? 1 : 0;
  }

  int size() {
    return asked.size();
  }

  /** Remembers an answer that {@link #find} did not find, while there is room. */
  void add(int[] values, boolean answer) {
    if (asked.size() < MOST) {
      yes.set(asked.add(values), answer);
    }
  }
}
