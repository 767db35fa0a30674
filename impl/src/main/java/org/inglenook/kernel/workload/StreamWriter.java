package org.inglenook.kernel.workload;

import org.inglenook.driver.Errno;
import org.inglenook.hardware.net.PeerConfig;
import org.inglenook.hardware.net.StreamPattern;
import org.inglenook.kernel.Kernel;

/** An application that sends a stream, one datagram after another, as fast as it is let. */
final class StreamWriter {
  private final Kernel kernel;
  private final PeerConfig hosts;
  private final int payload;
  private final UserBuffer buffer;
  private boolean written;
  private int sent;
  private int oopses;

  StreamWriter(Kernel kernel, PeerConfig hosts, int payload) {
    this.kernel = kernel;
    this.hosts = hosts;
    this.payload = payload;
    this.buffer = new UserBuffer(kernel);
  }

  /**
   * Sends the next datagram. Returns false when the interface does not take it now: busy, down, or
   * gone; the same datagram is sent next time, out of the same buffer.
   */
  boolean sendNext() {
    if (!written) {
      buffer.write(StreamPattern.payload(kernel.machine().world().seed(), sent, payload));
    }
    int result =
        kernel.inTask(
            () -> kernel.net().send(hosts.partner(), hosts.self(), buffer.address(), payload));
    oopses += result == Errno.EFAULT ? 1 : 0;
    boolean taken = result == payload;
    sent += taken ? 1 : 0;
    written = !taken;
    return taken;
  }

  int sent() {
    return sent;
  }

  int oopses() {
    return oopses;
  }

  void close() {
    buffer.free();
  }
}
