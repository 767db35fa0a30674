/**
 * The simulated machine: physical memory, page tables, processors with their translation caches,
 * interrupts, direct memory access, timers and device registers.
 *
 * <p>The kernel and the protection domains drive it; drivers reach it only through what the kernel
 * lends them. It knows nothing of kernels, drivers or faults. Addresses are 32-bit {@code int}s
 * taken as unsigned, pages have 4 KiB, words are little endian, times are processor cycles.
 */
package org.inglenook.hardware;
