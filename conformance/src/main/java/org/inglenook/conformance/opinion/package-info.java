/**
 * The second opinion: verdicts that were reached in this JVM are judged again by a TLC in a JVM of
 * its own, on a module that is generated for it. Claims are verdicts about the steps of a state;
 * traces are judged record by record.
 *
 * <p>Called by checks and by the command line. It shares with the first judge the spec's text, the
 * names in it and the reader of traces: no evaluator, no state graph, no class of TLC in this JVM.
 */
package org.inglenook.conformance.opinion;
