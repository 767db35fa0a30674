package org.inglenook.modelchecking.engine;

/** TLC could not evaluate an expression of the spec; the message is TLC's, with its place. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvaluationException(String message) {
    super(message);
  }
}
