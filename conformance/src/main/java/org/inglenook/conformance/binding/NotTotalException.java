package org.inglenook.conformance.binding;

/**
 * Production code and spec do not know each other in full: an action without a step method, a step
 * method without an action, a variable that no view shows. Nothing can be replayed then.
 */
public final class NotTotalException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says what is missing on which side. */
  public NotTotalException(String message) {
    super(message);
  }
}
