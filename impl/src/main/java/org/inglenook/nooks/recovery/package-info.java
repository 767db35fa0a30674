/**
 * Recovery of failed drivers: who is told, what is released in which order, and how the next
 * incarnation begins.
 *
 * <p>Runs in the kernel, in process context, when no task is inside the failed domain. Called by
 * isolation; calls wrappers' notes and the kernel's own release routines.
 */
package org.inglenook.nooks.recovery;
