package org.inglenook.nooks.xpc;

import org.inglenook.hardware.PhysicalMemory;

/**
 * The rings of deferred calls: one to the kernel and one to the driver for each domain. Head and
 * tail count calls from boot on; a call is there between the two.
 */
abstract class DeferredQueue extends StackPool {
  private static final int TAIL = 4;
  private static final int CALLS = 8;
  private static final int BUFFER = 4;
  private static final int EPOCH = 8;

  DeferredQueue(PhysicalMemory memory, XpcLayout layout, XpcConfig config) {
    super(memory, layout, config);
  }

  int queued(int domain, int direction) {
    final int queue = layout.queue(domain, direction);
    return memory.load32(queue + TAIL) - memory.load32(queue);
  }

  boolean queueFull(int domain, int direction) {
    return queued(domain, direction) == config.queue();
  }

  /** Appends a call; the store of the tail is the commit point. */
  void append(int domain, int direction, int routine, int buffer, int epoch) {
    final int queue = layout.queue(domain, direction);
    final int tail = memory.load32(queue + TAIL);
    final int call = call(queue, tail);
    memory.store32(call, routine);
    memory.store32(call + BUFFER, buffer);
    memory.store32(call + EPOCH, epoch);
    memory.store32(queue + TAIL, tail + 1);
  }

  /** Returns where the head is kept, and what to store there to drop the oldest call. */
  int headAddress(int domain, int direction) {
    return layout.queue(domain, direction);
  }

  int headAfter(int domain, int direction) {
    return memory.load32(layout.queue(domain, direction)) + 1;
  }

  int routine(int domain, int direction, int index) {
    return memory.load32(at(domain, direction, index));
  }

  int buffer(int domain, int direction, int index) {
    return memory.load32(at(domain, direction, index) + BUFFER);
  }

  int epoch(int domain, int direction, int index) {
    return memory.load32(at(domain, direction, index) + EPOCH);
  }

  /** Returns whether some deferred call of any domain is about {@code buffer}. */
  boolean anyAbout(int buffer) {
    for (int d = 1; d <= config.domains(); d++) {
      if (anyAbout(d, XpcLayout.TO_KERNEL, buffer) || anyAbout(d, XpcLayout.TO_DRIVER, buffer)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyAbout(int domain, int direction, int buffer) {
    for (int i = queued(domain, direction) - 1; i >= 0; i--) {
      if (buffer(domain, direction, i) == buffer) {
        return true;
      }
    }
    return false;
  }

  private int at(int domain, int direction, int index) {
    final int queue = layout.queue(domain, direction);
    return call(queue, memory.load32(queue) + index);
  }

  private int call(int queue, int number) {
    final int slot = Integer.remainderUnsigned(number, config.queue());
    return queue + CALLS + Integer.BYTES * XpcLayout.CALL_WORDS * slot;
  }
}
