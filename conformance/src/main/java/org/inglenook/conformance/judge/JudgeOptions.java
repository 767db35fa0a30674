package org.inglenook.conformance.judge;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.trace.Begin;
import org.inglenook.conformance.trace.StepRange;

/**
 * How a trace is judged, where that is not left to the trace.
 *
 * @param begin where it may begin; empty: as it says itself
 * @param minSteps the fewest steps between two records; empty: as the trace says itself
 * @param maxSteps the most steps between two records; empty: as the trace says itself
 * @param ignored variables of the trace that the spec does not have
 * @param maxCandidates the most states that are kept at once
 */
public record JudgeOptions(
    Optional<Begin> begin,
    Optional<Integer> minSteps,
    Optional<Integer> maxSteps,
    List<String> ignored,
    int maxCandidates) {
  /** More explanations than this are hardly an answer; they take some 100 MB. */
  public static final int MOST_CANDIDATES = 100_000;

  /** Everything as the trace says itself. */
  public static final JudgeOptions STANDARD =
      new JudgeOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), MOST_CANDIDATES);

  public JudgeOptions {
    ignored = List.copyOf(ignored);
  }

  /**
   * The range that holds when the trace, or one record of it, asks for {@code said}.
   *
   * @throws IllegalArgumentException when the options leave no range
   */
  public StepRange steps(StepRange said) {
    int max = maxSteps.orElse(said.max());
    int min = minSteps.orElse(Math.min(said.min(), max));
    return new StepRange(min, max);
  }
}
