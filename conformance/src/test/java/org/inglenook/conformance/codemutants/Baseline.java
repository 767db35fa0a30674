package org.inglenook.conformance.codemutants;

import java.util.List;

/**
 * What a test does with the code as it is.
 *
 * @param test its name
 * @param key of the test; with another key it has to be run again
 * @param steps it takes, as {@link Budget} counts them
 * @param entered names of the methods of the isolation that it enters
 */
record Baseline(String test, String key, long steps, List<String> entered) {
  /** A mutant may take so many times the steps, which is no reason to call it caught. */
  private static final int TIMES = 10;

  /** But of long tests not so many: of those no more than this counts so often. */
  private static final long LONG = 50_000_000;

  /** Steps for what small tests may do instead. */
  private static final long MORE = 1_000_000;

  Baseline {
    entered = List.copyOf(entered);
  }

  /** The steps that a mutant may take. */
  long allowance() {
    return steps + (TIMES - 1) * Math.min(steps, LONG) + MORE;
  }
}
