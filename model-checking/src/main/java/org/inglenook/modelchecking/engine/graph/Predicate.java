package org.inglenook.modelchecking.engine.graph;

import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * A predicate on states or steps. Its answer depends only on the variables it mentions; where those
 * are few, it is evaluated once for each combination of their values. Most guards of disabled
 * instances are answered so.
 *
 * @param <S> a state, as the evaluator has it
 */
public final class Predicate<S> {
  /** With more variables, combinations hardly come back. */
  private static final int MOST_VARIABLES = 9;

  private final String name;
  private final BiPredicate<S, S> test;
  private final int[] reads;
  private final boolean step;
  private final int[] key;
  private final Answers answers;

  /**
   * A predicate.
   *
   * @param name for messages
   * @param test asked about a step, or about a state and null
   * @param reads indices of the variables it mentions
   * @param step whether it speaks of a step; else of a state
   */
  public Predicate(String name, BiPredicate<S, S> test, int[] reads, boolean step) {
    this.name = name;
    this.test = test;
    this.reads = reads.clone();
    this.step = step;
    key = new int[step ? 2 * reads.length : reads.length];
    answers = new Answers(key.length);
  }

  /** Whether it holds in {@code state}, whose row is {@code row}. */
  public boolean holds(int[] row, S state) {
    return holds(row, row, state, null);
  }

  /** Whether it holds of the step from {@code s} to {@code t}, given with their rows. */
  public boolean holds(int[] from, int[] to, S s, S t) {
    if (reads.length > MOST_VARIABLES) {
      return test.test(s, t);
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
    boolean answer = test.test(s, t);
    answers.add(key, answer);
    return answer;
  }

  /** Whether both rows have the same values of all that it mentions. */
  public boolean readsTheSame(int[] from, int[] to) {
    for (int variable : reads) {
      if (from[variable] != to[variable]) {
        return false;
      }
    }
    return true;
  }

  /** How many answers it has remembered. */
  public int remembered() {
    return answers.size();
  }

  @Override
  public String toString() {
    return name + " reads " + Arrays.toString(reads);
  }
}
