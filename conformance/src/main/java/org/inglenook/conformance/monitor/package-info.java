/**
 * Follows production code while it works: each step that it reports is judged by {@link
 * org.inglenook.conformance.judge.Behaviour}, against what a view shows of the state after it.
 *
 * <p>Called by checks, tests and the command line.
 */
package org.inglenook.conformance.monitor;
