/**
 * Network hardware: an Ethernet controller, the wire it is plugged into, and the host at the other
 * end of the wire.
 *
 * <p>Whoever puts a machine together calls it. A driver sees the controller as registers, a ring of
 * descriptors in memory and an interrupt line: {@link org.inglenook.hardware.net.EthernetRegisters}
 * and {@link org.inglenook.hardware.net.DescriptorLayout} say how. The kernel's network code shares
 * {@link org.inglenook.hardware.net.FrameLayout} and reads frames from simulated memory by itself.
 */
package org.inglenook.hardware.net;
