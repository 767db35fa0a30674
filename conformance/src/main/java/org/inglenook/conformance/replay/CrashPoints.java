package org.inglenook.conformance.replay;

import java.util.Optional;
import java.util.function.Supplier;

/** What a subject offers that can be cut short between two stores. */
public interface CrashPoints {
  /** Stores that the subject has made so far. */
  long stores();

  /**
   * Takes {@code step} up to where its store of this number is due, counted from 0, and lets
   * production code find out that it was cut short.
   *
   * @return the answer to the step if it ended before that store; empty when it was cut short
   */
  Optional<Answer> cut(Supplier<Answer> step, int store);
}
