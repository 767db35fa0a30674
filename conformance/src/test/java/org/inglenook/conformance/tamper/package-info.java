/**
 * Attacks on the harness itself: each takes something away that evidence rests on, and each must
 * turn the build red with a message that says why. {@code docs/tampering.md} is the table of them.
 *
 * <p>Nobody calls this package. An attack is a row of one of the {@code *Attacks} classes.
 */
package org.inglenook.conformance.tamper;
