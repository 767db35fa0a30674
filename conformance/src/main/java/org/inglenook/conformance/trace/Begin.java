package org.inglenook.conformance.trace;

/** In which state a trace may begin. */
public enum Begin {
  /** In an initial state of the model. */
  INITIAL,
  /**
   * In the state that the first record shows, whatever it is; what that does not show is as in an
   * initial state.
   */
  GIVEN
}
