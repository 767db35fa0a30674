package org.inglenook.conformance.binding;

import org.inglenook.trace.Refusal;

/** One call of production code that expresses an action, arguments as the machine numbers them. */
@FunctionalInterface
public interface Step {
  /**
   * Makes the call.
   *
   * @param arguments one number per parameter of the action, in its order
   * @return {@link Refusal#NONE} when the step is done, else why nothing has happened
   */
  Refusal perform(int[] arguments);
}
