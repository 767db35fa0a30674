/**
 * From the state of machine and kernel to the variables of a spec.
 *
 * <p>Called by replay, walks and monitors. A view reads machine and kernel and nothing else, stores
 * nothing, and is total on all variables but those that the spec lists in {@code AuxVars}.
 * Production code and bindings never call it.
 */
package org.inglenook.conformance.view;
