package org.inglenook.hardware.net;

/**
 * What a peer has sent and seen so far.
 *
 * @param sent datagrams of its stream
 * @param echoed datagrams sent back
 * @param good sound datagrams with the right payload, each sequence number counted once
 * @param duplicate right payloads whose sequence number had been seen
 * @param late good ones that came after a higher sequence number
 * @param wrong sound datagrams whose payload is not what the pattern says
 * @param damaged frames for the peer that are no sound UDP datagrams to its endpoint
 * @param foreign frames for somebody else's Ethernet address
 */
public record PeerCounters(
    int sent, int echoed, int good, int duplicate, int late, int wrong, int damaged, int foreign) {}
