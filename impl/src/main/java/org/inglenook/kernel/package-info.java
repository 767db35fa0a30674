/**
 * The kernel put together: boot, interrupts and soft interrupts, the module loader, and what it
 * exports to drivers.
 *
 * <p>Called by the recovery systems, workloads and the command line. Everything it knows lives in
 * simulated memory or in parts registered with the world.
 */
package org.inglenook.kernel;
