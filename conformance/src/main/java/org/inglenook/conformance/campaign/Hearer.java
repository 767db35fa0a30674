package org.inglenook.conformance.campaign;

import org.inglenook.conformance.trace.SelectiveTrace;

/**
 * Hears the steps of a run for a judge, and keeps a failure of the judge to itself until the run is
 * over: thrown in the middle of a step, it would look like damage that a fault has done there.
 */
final class Hearer implements SelectiveTrace {
  private final SelectiveTrace judge;
  private RuntimeException failure;

  /** Hears for {@code judge}. */
  Hearer(SelectiveTrace judge) {
    this.judge = judge;
  }

  /** A run begins. */
  void begin() {
    failure = null;
  }

  @Override
  public boolean concerns(String action) {
    return judge.concerns(action);
  }

  @Override
  public void step(String action, int a, int b, int c, int d) {
    if (failure != null) {
      return;
    }
    try {
      judge.step(action, a, b, c, d);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /**
   * The run is over.
   *
   * @param spec for the message
   * @throws IllegalStateException when the judge has failed in it
   */
  void end(String spec) {
    if (failure != null) {
      throw new IllegalStateException(
          "the judge of " + spec + " failed: " + failure.getMessage(), failure);
    }
  }
}
