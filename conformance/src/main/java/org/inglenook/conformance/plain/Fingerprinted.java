package org.inglenook.conformance.plain;

/**
 * A subject that can tell whether anything in it has changed, what the spec does not speak of
 * included. A refusal must then leave its fingerprint as it is.
 */
@FunctionalInterface
public interface Fingerprinted {
  /** A hash over everything that later steps may depend on; equal objects have equal ones. */
  long fingerprint();
}
