package org.inglenook.modelchecking.engine.graph;

import java.util.BitSet;

/** What a predicate has answered, by the numbers of the values that it reads. Of limited size. */
public final class Answers {
  /** Nothing is remembered. */
  public static final int UNKNOWN = -1;

  private static final int MOST = 1 << 15;

  private final PackedStates asked;
  private final BitSet yes = new BitSet();

  /** For predicates that read that many values. */
  public Answers(int values) {
    asked = new PackedStates(values);
  }

  /** 1 for true, 0 for false, or {@link #UNKNOWN}. */
  public int find(int[] values) {
    int number = asked.find(values);
    if (number < 0) {
      return UNKNOWN;
    }
    return yes.get(number) ? 1 : 0;
  }

  /** How many answers are remembered. */
  public int size() {
    return asked.size();
  }

  /** Remembers an answer that {@link #find} did not find, while there is room. */
  public void add(int[] values, boolean answer) {
    if (asked.size() < MOST) {
      yes.set(asked.add(values), answer);
    }
  }
}
