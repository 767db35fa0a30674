package org.inglenook.trace;

/**
 * Receives one event per step, when the step is complete.
 *
 * <p>Only numbers and a constant string are passed, so that reporting allocates nothing.
 */
public interface Trace {
  /** The twin that listens to nothing. Hot code asks for it once, at construction. */
  Trace OFF = (action, a, b, c, d) -> {};

  /**
   * Reports a step.
   *
   * @param action module and action, as in {@code "Xpc.DriverCall"}
   * @param a the action's first argument; arguments it does not have are 0
   */
  void step(String action, int a, int b, int c, int d);
}
