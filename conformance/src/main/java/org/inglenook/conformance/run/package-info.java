/**
 * The command that boots the simulated machine: one run with its timeline, or a table over many
 * seeds.
 *
 * <p>Called by the command line. What runs is {@code org.inglenook.scenario}; nothing is judged
 * here but by what the workload itself says.
 */
package org.inglenook.conformance.run;
