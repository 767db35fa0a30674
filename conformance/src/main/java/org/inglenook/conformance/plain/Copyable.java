package org.inglenook.conformance.plain;

/**
 * A subject that can be copied, so that a state need not be reached step by step once more. Replay
 * compares copies, on a sample, with what the steps lead to.
 */
@FunctionalInterface
public interface Copyable {
  /** A copy of the same class that shares nothing with this object that either can change. */
  Object copy();
}
