package org.inglenook.conformance.replay;

/** Why an instance that the spec does not allow in a state is no transition of the machine. */
public enum Disabled {
  /** Production code refuses it, by name, and changes nothing. */
  REFUSED,
  /** No call expresses it; a table says why. */
  IMPOSSIBLE,
  /** A device, a fault or the clock takes the step; nobody could refuse it. */
  ENVIRONMENT,
  /** Only guards that bound the model are false. */
  BOUND
}
