package org.inglenook.conformance.check;

import org.inglenook.modelchecking.tlc.trace.Counterexample;

/**
 * A safety property that a model was expected to keep and does not.
 *
 * @param id its id; the operator's name where it has none
 * @param operator the operator
 * @param title what the comment calls it; may be empty
 * @param place where it is defined, as in {@code Xpc, line 412}
 * @param counterexample a shortest one, its actions with arguments
 */
public record Violation(
    String id, String operator, String title, String place, Counterexample counterexample) {}
