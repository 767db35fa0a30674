/**
 * Traces on disk: NDJSON with one record a line, and the Informal Trace Format; values are in the
 * latter. Written by monitors, read from anywhere: the reader trusts nothing, and holds one record
 * at a time. {@code docs/traces.md} has the formats.
 *
 * <p>Called by monitors, by the judge of traces and by the command line. It writes and reads, and
 * judges nothing.
 */
package org.inglenook.conformance.trace;
