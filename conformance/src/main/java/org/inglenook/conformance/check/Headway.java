package org.inglenook.conformance.check;

import java.util.function.Consumer;

/** Counts what is done; told by the threads of a check, it tells one listener, one at a time. */
final class Headway {
  private final Consumer<CheckMoment> listener;
  private final int all;
  private final long wholeCost;
  private int done;
  private long doneCost;

  /**
   * Nothing is done yet.
   *
   * @param all jobs
   * @param wholeCost what they cost together, by {@link Cost}
   */
  Headway(Consumer<CheckMoment> listener, int all, long wholeCost) {
    this.listener = listener;
    this.all = all;
    this.wholeCost = wholeCost;
  }

  /** Something is being done about {@code job}. */
  synchronized void doing(String job, String text) {
    tell(job, text, false);
  }

  /** Nothing more will be done about {@code job}, which was to cost {@code cost}. */
  synchronized void finished(String job, String text, long cost) {
    done++;
    doneCost += cost;
    tell(job, text, true);
  }

  private void tell(String job, String text, boolean finished) {
    double share = wholeCost == 0 ? 1 : (double) doneCost / wholeCost;
    listener.accept(new CheckMoment(job, text, finished, done, all, share));
  }
}
