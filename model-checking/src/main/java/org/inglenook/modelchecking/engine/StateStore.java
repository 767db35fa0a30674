package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * States that stay inside the engine, by number: whoever follows steps converts no value between
 * one step and the next, and what has been evaluated once is remembered. Numbers are given as
 * states come, from 0, and hold until {@link #keep}.
 *
 * <p>States and instances go by {@code int}: an instance by its place in {@link
 * SpecEngine#instances()}, a variable by its place in {@link SpecEngine#variables()}, a value by
 * its number among the values that the variable has taken.
 */
public interface StateStore {
  /** No such state or value. */
  int NONE = -1;

  /** Stands for the number of any value. */
  int ANY = -2;

  /** The initial states, without duplicates. */
  int[] initial();

  /**
   * The number of {@code state}, which is added if it is new.
   *
   * @throws EvaluationException when TLC has no such value, as for a set of numbers and strings
   */
  int add(SpecState state);

  /** The state after {@code instance} in {@code state}, or {@link #NONE} when it is disabled. */
  int successor(int state, int instance);

  /** All steps from {@code state}: an instance and where it leads, in turn. */
  int[] successors(int state);

  /**
   * Names of the predicates that {@code to} breaks, or the step to it; a step to the same state
   * breaks no property of steps.
   */
  List<String> broken(int from, int to);

  /** The number of the value of {@code variable} in {@code state}. */
  int valueNumber(int state, int variable);

  /**
   * Whether the values of {@code state} have {@code numbers}, of which some may be {@link #ANY}.
   */
  boolean fits(int state, int[] numbers);

  /** The number of {@code value}, or {@link #NONE} when {@code variable} has not taken it yet. */
  int find(int variable, Value value);

  /** How many values {@code variable} has taken. */
  int values(int variable);

  /** The state of that number, in full. */
  SpecState state(int state);

  /** Whether so much is remembered that it is time to {@link #keep} what is still wanted. */
  boolean isCrowded();

  /**
   * Forgets all but {@code states}.
   *
   * @return their new numbers, in the same order; numbers of values are new, too
   */
  int[] keep(int[] states);
}
