/**
 * Counterexamples: steps and states as TLC prints them, what changed at each, and how a person
 * reads them.
 *
 * <p>Filled by {@code tlc}; read by the command line, the report and anybody who explains a failed
 * model. States are text here: TLA+ values are parsed into small trees, never evaluated.
 */
package org.inglenook.modelchecking.tlc.trace;
