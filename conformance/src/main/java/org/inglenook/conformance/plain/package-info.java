/**
 * Replay subjects from plain Java objects, of anybody's, against anybody's spec: methods that carry
 * {@link org.inglenook.conformance.plain.Takes} take the steps, methods that carry {@link
 * org.inglenook.conformance.plain.Shows} show the variables, and a state is reached once more by a
 * fresh object that takes the same steps.
 *
 * <p>Called by {@code conformance.junit}, and by whoever has a test framework of their own. It
 * knows no test framework, and nothing of the simulated machine.
 */
package org.inglenook.conformance.plain;
