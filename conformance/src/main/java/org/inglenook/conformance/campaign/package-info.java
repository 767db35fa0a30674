/**
 * Campaigns of fault injection: trials on all processors, results that survive being killed, shards
 * and their merging, and the report.
 *
 * <p>A trial is made by {@code org.inglenook.campaign}; this package decides which, judges them by
 * the specs, and keeps and counts what came of them. Called by the command line.
 */
package org.inglenook.conformance.campaign;
