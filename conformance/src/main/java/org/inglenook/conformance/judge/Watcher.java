package org.inglenook.conformance.judge;

/** Is told how far a judge is. */
@FunctionalInterface
public interface Watcher {
  /** Watches nothing. */
  Watcher NOBODY = (records, explanations) -> {};

  /**
   * One record more has been explained.
   *
   * @param records so many by now
   * @param explanations how many explanations there are
   */
  void explained(long records, int explanations);
}
