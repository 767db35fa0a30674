package org.inglenook.conformance.replay;

/**
 * What production code says to a step that it was told to take.
 *
 * @param refusal the name of the reason why nothing has happened; empty when the step is done
 */
public record Answer(String refusal) {
  /** The step is done. */
  public static final Answer DONE = new Answer("");

  /**
   * The step is refused.
   *
   * @throws IllegalArgumentException when {@code reason} is empty
   */
  public static Answer refused(String reason) {
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("a refusal has a reason");
    }
    return new Answer(reason);
  }

  /** Whether the step is done. */
  public boolean done() {
    return refusal.isEmpty();
  }

  @Override
  public String toString() {
    return done() ? "done" : refusal;
  }
}
