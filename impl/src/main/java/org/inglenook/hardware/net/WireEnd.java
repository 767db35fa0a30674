package org.inglenook.hardware.net;

/** What is plugged into one end of a wire. */
public interface WireEnd {
  /**
   * Takes a frame that has arrived.
   *
   * @param frame without check sequence; nobody changes it any more
   */
  void receive(byte[] frame);
}
