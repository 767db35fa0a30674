/**
 * The command line: one class per sub-command, found by {@link java.util.ServiceLoader} as {@link
 * org.inglenook.conformance.cli.Subcommand}, so that modules above this one add theirs.
 *
 * <p>Called by the launcher {@code inglenook} and by nothing else. Exit codes: 0 holds, 1 violated,
 * 2 the input or the environment is unusable.
 */
package org.inglenook.conformance.cli;
