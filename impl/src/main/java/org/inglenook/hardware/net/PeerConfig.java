package org.inglenook.hardware.net;

/**
 * Who the peer is and what it does with what it gets.
 *
 * @param self the peer's own endpoint
 * @param partner to whom it sends its stream
 * @param echoes whether it sends back every sound datagram
 */
public record PeerConfig(Endpoint self, Endpoint partner, boolean echoes) {
  /** Returns 10.0.0.2, port 7, which talks to 10.0.0.1, port 5001, and sends nothing back. */
  public static PeerConfig standard() {
    return new PeerConfig(
        new Endpoint(0x0200_0000_0002L, 0x0A00_0002, 7),
        new Endpoint(0x0200_0000_0001L, 0x0A00_0001, 5_001),
        false);
  }

  /** Returns this configuration with or without echo. */
  public PeerConfig withEcho(boolean echo) {
    return new PeerConfig(self, partner, echo);
  }
}
