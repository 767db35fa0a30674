package org.inglenook.modelchecking.engine.graph;

import java.util.List;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/**
 * What a {@link RememberingStore} asks of whoever evaluates a spec. A state comes in two forms: as
 * the evaluator has it, and as a row of numbers, one for the value of each variable. Numbers are
 * given as values come, from 0.
 *
 * @param <S> a state, as the evaluator has it
 */
public interface Evaluation<S> {
  /** How many variables there are. */
  int variables();

  /** How many instances of actions there are. */
  int instances();

  /** The initial states, maybe some of them twice. */
  List<S> initial();

  /**
   * The evaluator's form of {@code state}.
   *
   * @throws org.inglenook.modelchecking.engine.EvaluationException when it has none
   */
  S state(SpecState state);

  /** The state after {@code instance} in {@code state}, or null when it is disabled there. */
  S successor(int instance, S state);

  /** False when {@code instance} is disabled in a state; true when it may be enabled. */
  boolean mayStep(int instance, int[] row, S state);

  /** Names of what a state breaks, in the order in which they are judged. */
  List<String> brokenBy(int[] row, S state);

  /** Names of what state {@code t} breaks, which follows a state {@code s} that breaks nothing. */
  List<String> brokenAfter(int[] from, int[] to, S s, S t);

  /** Names of what the step from {@code s} to {@code t} breaks. */
  List<String> brokenBy(int[] from, int[] to, S s, S t);

  /** Fills {@code row} with the numbers of the values of {@code state}. */
  void pack(S state, int[] row);

  /** As {@link #pack(Object, int[])}, for a state that has many values of {@code source}. */
  void pack(S state, S source, int[] sourceRow, int[] row);

  /** The state with the values of these numbers. */
  S unpack(int[] row);

  /** How many values {@code variable} has taken. */
  int values(int variable);

  /** The number of {@code value}, or -1 when {@code variable} has not taken it. */
  int find(int variable, Value value);

  /** The value of that number. */
  Value value(int variable, int number);

  /** Whether much is remembered here. */
  boolean isCrowded();
}
