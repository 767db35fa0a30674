/**
 * Whole runs: a machine, a driver, a workload, a fault, and the isolation under which it all
 * happens.
 *
 * <p>Called by the command line, by campaigns and by tests. Nothing below knows of it.
 */
package org.inglenook.scenario;
