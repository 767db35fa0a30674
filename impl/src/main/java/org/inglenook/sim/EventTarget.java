package org.inglenook.sim;

/**
 * Something that events happen to: a device, a wire, a timer.
 *
 * <p>An event is a code and an argument. Whatever else it needs is state of the target, where
 * snapshots and the state hash see it.
 */
public interface EventTarget {
  /**
   * Handles an event that has come due.
   *
   * @param code what happens; each target numbers its own codes
   * @param argument as it was given to {@link EventQueue#schedule}
   */
  void event(int code, int argument);
}
