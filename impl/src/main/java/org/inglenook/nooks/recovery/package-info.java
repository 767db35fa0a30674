/**
 * Detection and recovery of failed drivers: how a failure shows, who decides, what is released in
 * which order, and how the next incarnation begins. Mirrors {@code Recovery.tla}.
 *
 * <p>Isolation sets {@link RecoveryService} up and calls it when the machine has been idle, in
 * process context; the calls of {@code xpc} report failures and crossings to it. It calls wrappers'
 * notes of what drivers hold, and the kernel's own release routines.
 */
package org.inglenook.nooks.recovery;
