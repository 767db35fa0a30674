/**
 * Judges traces from anywhere, also when they show little: it keeps the set of all states of the
 * spec that fit what was seen, and advances it from record to record.
 *
 * <p>Called by the command line, by monitors, tests and benchmarks. It reads traces through {@link
 * org.inglenook.conformance.trace.TraceSource} and knows no implementation.
 */
package org.inglenook.conformance.judge;
