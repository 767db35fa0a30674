/**
 * The parts of the kernel that know nothing of networks: memory, lists, interrupts, timers, the PCI
 * bus, the log, and the checks that end in a panic.
 *
 * <p>Called by the rest of the kernel and by the recovery systems. Structures live in simulated
 * memory at the offsets of the {@code *Layout} classes and are checked whenever they are used.
 */
package org.inglenook.kernel.core;
