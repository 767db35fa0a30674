package org.inglenook.conformance.trace;

/**
 * How many steps of the spec may lie between a record and the one before it.
 *
 * @param min at least so many; 0 when nothing need have happened
 * @param max at most so many
 */
public record StepRange(int min, int max) {
  /** Each record is one step. */
  public static final StepRange ONE = new StepRange(1, 1);

  /** A search of more steps than this would not end. */
  public static final int MOST = 64;

  /** Refuses what is no range, with a message for whoever wrote it. */
  public StepRange {
    if (min < 0 || max < min || max > MOST) {
      throw new IllegalArgumentException(
          "steps from " + min + " to " + max + ": 0 <= min <= max <= " + MOST + " is expected");
    }
  }

  @Override
  public String toString() {
    return min == max ? Integer.toString(min) : min + " to " + max;
  }
}
