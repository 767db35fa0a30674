package org.inglenook.conformance.judge;

/**
 * The steps that a record allows for the last one before it.
 *
 * @param instances places of the instances; never changed
 * @param said how much of the action the record says
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Moves(int[] instances, Said said) {
  /** How much is said of an action. */
  enum Said {
    ALL,
    SOME,
    NAME,
    NOTHING
  }
}
