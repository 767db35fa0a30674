package org.inglenook.conformance.replay;

/** Commands instances by their index, with every name looked up beforehand. */
@FunctionalInterface
public interface Commands {
  /**
   * Tells production code to take one step.
   *
   * @param instance its index in the list that these commands were made for
   */
  Answer perform(int instance);
}
