package org.inglenook.modelchecking.engine.tlc;

import java.util.Arrays;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/**
 * A predicate in an exploration. Its answer depends only on the variables it mentions; where those
 * are few, it is evaluated once for each combination of their values. Most guards of disabled
 * instances are answered so.
 */
final class Predicate {
  /** With more variables, combinations hardly come back. */
  private static final int MOST_VARIABLES = 3;

  private final String name;
  private final Action action;
  private final Evaluator evaluator;
  private final int[] reads;
  private final boolean step;
  private final int[] key;
  private final Answers answers;

  /**
   * A predicate.
   *
   * @param name for complaints
   * @param reads indices of the variables it mentions
   * @param step whether it speaks of a step; else of a state
   */
  Predicate(String name, Action action, Evaluator evaluator, int[] reads, boolean step) {
    this.name = name;
    this.action = action;
    this.evaluator = evaluator;
    this.reads = reads.clone();
    this.step = step;
    key = new int[step ? 2 * reads.length : reads.length];
    answers = new Answers(key.length);
  }

  /** Whether it holds in {@code state}, whose row is {@code row}. */
  boolean holds(int[] row, TLCState state) {
    return holds(row, row, state, TLCState.Empty);
  }

  /** Whether it holds of the step from {@code s} to {@code t}, given with their rows. */
  boolean holds(int[] from, int[] to, TLCState s, TLCState t) {
    if (reads.length > MOST_VARIABLES) {
      return evaluator.holds(name, action, s, t);
    }
    for (int i = 0; i < reads.length; i++) {
      key[i] = from[reads[i]];
      if (step) {
        key[reads.length + i] = to[reads[i]];
      }
    }
    int known = answers.find(key);
    if (known != Answers.UNKNOWN) {
      return known == 1;
    }
    boolean answer = evaluator.holds(name, action, s, t);
    answers.add(key, answer);
    return answer;
  }

  /** How many answers it has remembered. */
  int remembered() {
    return answers.size();
  }

  @Override
  public String toString() {
    return name + " reads " + Arrays.toString(reads);
  }
}
