/**
 * Workloads: what a person would do with the machine to see whether it works, and the testbed they
 * run on. Results are judged end to end, by the application and by the host at the other end.
 *
 * <p>Called by the command line, the recovery systems' tests and the benchmarks.
 */
package org.inglenook.kernel.workload;
