package org.inglenook.conformance.labelled;

/**
 * A trace with its label.
 *
 * @param facts what is known of it
 * @param text the trace, as it stands in its file
 */
record LabelledTrace(TraceFacts facts, String text) {}
