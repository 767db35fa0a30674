package org.inglenook.nooks.xpc;

import org.inglenook.hardware.PhysicalMemory;

/**
 * The rings of deferred calls: one to the kernel and one to the driver for each domain. Head and
 * tail count calls from boot on; a call is there between the two.
 */
abstract class DeferredQueue extends QueuedBuffers {
  private static final int TAIL = 4;
  private static final int EPOCH_SHIFT = 16;

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
    final int call = layout.call(queue, tail);
    memory.store32(call, epoch << EPOCH_SHIFT | routine);
    memory.store32(call + BUFFER, buffer);
    chain(call);
    memory.store32(queue + TAIL, tail + 1);
  }

  /** Takes what is not queued off the chains: what a step cut short may have left there. */
  void unchainForgotten() {
    for (int d = 1; d <= config.domains(); d++) {
      unchainForgotten(d, XpcLayout.TO_KERNEL);
      unchainForgotten(d, XpcLayout.TO_DRIVER);
    }
  }

  private void unchainForgotten(int domain, int direction) {
    for (int i = queued(domain, direction); i < layout.places(); i++) {
      unchain(queuedCall(domain, direction, i));
    }
  }

  /** Returns where the head is kept, and what to store there to drop the oldest call. */
  int headAddress(int domain, int direction) {
    return layout.queue(domain, direction);
  }

  int headAfter(int domain, int direction) {
    return memory.load32(layout.queue(domain, direction)) + 1;
  }

  /** Returns where call {@code index} of a queue is, oldest first. */
  int queuedCall(int domain, int direction, int index) {
    final int queue = layout.queue(domain, direction);
    return layout.call(queue, memory.load32(queue) + index);
  }

  int routineOf(int call) {
    return memory.load32(call) & 0xFFFF;
  }

  int bufferOf(int call) {
    return memory.load32(call + BUFFER);
  }

  int epochOf(int call) {
    return memory.load32(call) >>> EPOCH_SHIFT;
  }
}
