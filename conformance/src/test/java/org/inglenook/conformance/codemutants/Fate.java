package org.inglenook.conformance.codemutants;

/** What became of a mutant under one test, or under one layer of them. */
enum Fate {
  /** A test failed. */
  CAUGHT,
  /** A test did not end within its budget of steps, or of memory: caught as well. */
  SPENT,
  /** Tests ran the changed code, and passed. */
  MISSED,
  /** No test of the layer runs the changed code. */
  UNREACHED,
  /** The changed class cannot be loaded: it says nothing about tests. */
  INVALID;

  boolean isCaught() {
    return this == CAUGHT || this == SPENT;
  }
}
