package org.inglenook.bench;

import java.util.concurrent.locks.LockSupport;
import org.inglenook.nooks.xpc.DriverEntry;

/**
 * A call made by a thread that owns the drivers, on behalf of another that waits for its result:
 * what isolation by a process or thread per driver costs at the least.
 *
 * <p>The blocking form parks whoever has nothing to do, which is what a kernel with more drivers
 * than processors must do; park and unpark are the cheapest blocking hand-off there is, and every
 * queue or exchanger of the library ends in them. The spinning form is the best case for two idle
 * processors: it burns both, one of them for nothing.
 */
final class HandOff {
  private static final int IDLE = 0;
  private static final int REQUEST = 1;
  private static final int CLOSED = 2;

  private final boolean spinning;
  private final Thread server;
  private volatile Thread client;
  private volatile int state = IDLE;
  private DriverEntry entry;
  private int a;
  private int b;
  private int result;

  /** Starts the thread that owns the drivers. */
  HandOff(boolean spinning) {
    this.spinning = spinning;
    server = new Thread(this::serve, "driver");
    server.setDaemon(true);
    server.start();
  }

  /** Has the other thread call {@code called}; only one thread may do so at a time. */
  int call(DriverEntry called, int first, int second) {
    client = Thread.currentThread();
    entry = called;
    a = first;
    b = second;
    hand(REQUEST, server);
    while (state != IDLE) {
      pause();
    }
    return result;
  }

  private void serve() {
    while (state != CLOSED) {
      if (state == REQUEST) {
        result = entry.invoke(a, b, 0);
        hand(IDLE, client);
      } else {
        pause();
      }
    }
  }

  private void hand(int newState, Thread to) {
    state = newState;
    if (!spinning) {
      LockSupport.unpark(to);
    }
  }

  private void pause() {
    if (spinning) {
      Thread.onSpinWait();
    } else {
      LockSupport.park(this);
    }
  }

  /** Ends the other thread. */
  void close() throws InterruptedException {
    hand(CLOSED, server);
    LockSupport.unpark(server);
    server.join();
  }
}
