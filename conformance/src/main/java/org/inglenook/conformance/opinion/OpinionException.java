package org.inglenook.conformance.opinion;

/** The second judge came to no end, so that there is no second opinion: a failure, not a pass. */
public final class OpinionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpinionException(String message) {
    super(message);
  }
}
