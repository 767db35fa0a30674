/**
 * The kernel's network stack: packets, interfaces, backlog, Ethernet, IPv4, UDP and sockets.
 *
 * <p>Called by the kernel's exports on behalf of drivers, by soft interrupts, and by tasks through
 * {@link org.inglenook.kernel.net.NetworkStack}. It calls drivers only through the entry points
 * stored with an interface.
 */
package org.inglenook.kernel.net;
