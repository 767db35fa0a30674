package org.inglenook.kernel.workload;

import org.inglenook.driver.Errno;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.net.StreamChecker;
import org.inglenook.kernel.Kernel;

/** An application that reads a stream from a socket and checks sequence and content. */
final class StreamReader {
  private final Kernel kernel;
  private final UserBuffer buffer;
  private final int socket;
  private final StreamChecker checker;
  private long lastProgress;
  private int oopses;

  StreamReader(Kernel kernel, int port) {
    this.kernel = kernel;
    this.buffer = new UserBuffer(kernel);
    this.socket = kernel.inTask(() -> kernel.net().sockets().open(port));
    this.checker = new StreamChecker(kernel.machine().world().seed());
    this.lastProgress = kernel.machine().world().clock().now();
  }

  /** Returns whether at least {@code count} datagrams wait. */
  boolean has(int count) {
    return kernel.net().sockets().length(socket) >= count;
  }

  /** Reads everything there is. */
  void drain() {
    int bytes = receive();
    while (bytes >= 0) {
      checker.check(buffer.read(bytes));
      lastProgress = kernel.machine().world().clock().now();
      bytes = receive();
    }
    if (bytes != Errno.EAGAIN) {
      oopses++;
    }
  }

  private int receive() {
    return kernel.inTask(
        () -> kernel.net().receive(socket, buffer.address(), PageLayout.PAGE_SIZE));
  }

  int good() {
    return checker.good();
  }

  /** Cycle of the last datagram read, or of the beginning. */
  long lastProgress() {
    return lastProgress;
  }

  int oopses() {
    return oopses;
  }

  StreamChecker checker() {
    return checker;
  }

  void close() {
    kernel.net().sockets().close(socket);
    buffer.free();
  }
}
