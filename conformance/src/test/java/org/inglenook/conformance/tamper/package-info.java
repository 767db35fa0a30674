/**
 * Attacks on the checks themselves: whatever would let a wrong program pass turns the build red,
 * and says why.
 */
package org.inglenook.conformance.tamper;
