/**
 * The second opinion: verdicts that were reached in this JVM are judged again by a TLC in a JVM of
 * its own, on a module that is generated for it. Claims are what is judged: pieces of behaviour,
 * each with what the first judge has said about it.
 *
 * <p>Called by checks and by the command line. It shares with the first judge the spec's text and
 * nothing else: no evaluator, no state graph, no class of TLC in this JVM.
 */
package org.inglenook.conformance.opinion;
