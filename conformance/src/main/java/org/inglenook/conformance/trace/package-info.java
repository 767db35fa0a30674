/**
 * What steps leave on disk: NDJSON, one step a line, values in the Informal Trace Format.
 *
 * <p>Called by monitors and by the command line. It writes and reads, and judges nothing.
 */
package org.inglenook.conformance.trace;
