package org.inglenook.conformance.opinion;

/** The second judge came to no end, so that there is no second opinion: a failure, not a pass. */
public final class OpinionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean cutShort;

  OpinionException(String message, boolean cutShort) {
    super(message);
    this.cutShort = cutShort;
  }

  /** Whether TLC was killed or ran out of memory or time; another run may come to an end. */
  public boolean isCutShort() {
    return cutShort;
  }
}
