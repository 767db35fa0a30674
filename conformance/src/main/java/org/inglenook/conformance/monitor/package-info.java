/**
 * Judges steps that production code has taken: is it a step of the spec, which properties does it
 * break, and if it is no step, what comes nearest.
 *
 * <p>Called by replay, walks, generated tests and the command line.
 */
package org.inglenook.conformance.monitor;
