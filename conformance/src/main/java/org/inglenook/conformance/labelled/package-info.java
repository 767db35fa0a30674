/**
 * Traces with a label that is true by construction: legal ones, ones with a single fault, ones that
 * show little, ones that are cut. They are drawn from the state graph of a model, and so are their
 * labels: no judge of traces is asked. What judges say is held against the labels afterwards.
 *
 * <p>Called by the command line and by tests.
 */
package org.inglenook.conformance.labelled;
