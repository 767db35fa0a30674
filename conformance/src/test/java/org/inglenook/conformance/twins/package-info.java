/**
 * Broken twins: production code with one decision broken in its bytecode. Replay has to catch each
 * one, and to name what it breaks.
 *
 * <p>Test code only; run by the build.
 */
package org.inglenook.conformance.twins;
