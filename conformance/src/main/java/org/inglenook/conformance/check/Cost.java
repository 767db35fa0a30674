package org.inglenook.conformance.check;

import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * What a job costs, guessed beforehand in milliseconds of one processor: good enough to begin with
 * the longest and to say about how long it takes. Nothing depends on it but that.
 */
final class Cost {
  /** A workload: four specs follow it. */
  static final long WORKLOAD = 5_000;

  /** A JVM, TLC's start in it, and a search that stops after some hundred states. */
  private static final long START = 800;

  /** States that TLC finds in a second, and that are found and replayed in one. */
  private static final long FOUND = 7_000;

  private static final long REPLAYED = 700;

  private Cost() {}

  static long of(Model model) {
    long states = model.expectation().states().orElse(0);
    boolean replayed = model.expectation().size() == SizeClass.REPLAY;
    return START + 1_000 * states / (replayed ? REPLAYED : FOUND);
  }
}
