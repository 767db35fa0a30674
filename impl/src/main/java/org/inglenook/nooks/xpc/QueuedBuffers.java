package org.inglenook.nooks.xpc;

import org.inglenook.hardware.PhysicalMemory;

/**
 * Finds out whether a deferred call is about a buffer, without looking at every queue: calls whose
 * buffers have the same hash are on one chain.
 *
 * <p>Invariant: a call that is queued is on the chain of its buffer. The converse holds but for a
 * trap in the middle of a step, and {@link DeferredQueue#unchainForgotten} restores it.
 */
abstract class QueuedBuffers extends StackPool {
  static final int BUFFER = 4;
  private static final int LINK = 8;

  QueuedBuffers(PhysicalMemory memory, XpcLayout layout, XpcConfig config) {
    super(memory, layout, config);
  }

  /** Returns whether some deferred call of any domain is about {@code buffer}. */
  boolean anyAbout(int buffer) {
    int call = memory.load32(layout.chain(buffer));
    while (call != 0 && memory.load32(call + BUFFER) != buffer) {
      call = memory.load32(call + LINK);
    }
    return call != 0;
  }

  /** Puts {@code call}, whose buffer is stored and which is not queued yet, on its chain. */
  void chain(int call) {
    final int chain = layout.chain(memory.load32(call + BUFFER));
    final int next = memory.load32(chain);
    if (memory.load32(call + LINK) != next) {
      memory.store32(call + LINK, next);
    }
    memory.store32(chain, call);
  }

  /** Takes {@code call}, which is queued no more, off its chain if it is on it. */
  void unchain(int call) {
    int at = layout.chain(memory.load32(call + BUFFER));
    int next = memory.load32(at);
    while (next != 0 && next != call) {
      at = next + LINK;
      next = memory.load32(at);
    }
    if (next == call) {
      memory.store32(at, memory.load32(call + LINK));
    }
  }
}
