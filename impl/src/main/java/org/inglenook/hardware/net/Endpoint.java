package org.inglenook.hardware.net;

/**
 * One end of a UDP conversation.
 *
 * @param mac Ethernet address, the first byte on the wire in bits 47 to 40
 * @param ip IPv4 address, the first byte on the wire in bits 31 to 24
 * @param port UDP port, 0 to 65535
 */
public record Endpoint(long mac, int ip, int port) {}
