/**
 * From the state of machine and kernel to the variables of a spec.
 *
 * <p>Called by replay, walks and monitors. A view reads machine and kernel and nothing else, and is
 * total on all variables but those that the spec lists in {@code AuxVars}. It has no state of its
 * own: it keeps values only to give equal ones as one object, and what it has read from memory that
 * has not been stored to since. Production code and bindings never call it.
 */
package org.inglenook.conformance.view;
