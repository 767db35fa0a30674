/**
 * The kernel put together: boot, interrupts and soft interrupts, the module loader, and what it
 * exports to drivers.
 *
 * <p>Called by the recovery systems, workloads and the command line. Everything it knows lives in
 * simulated memory or in parts registered with the world.
 *
 * <p>Cycles: drivers are charged by the instruction, the kernel is not yet. What it costs today is
 * what it asks of the machine: page-table changes, TLB misses, device accesses, interrupts, copies
 * and checksums, and searches for memory that find none. So cycle counts compare runs of one
 * kernel; they do not yet say what isolation costs.
 */
package org.inglenook.kernel;
