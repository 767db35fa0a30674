package org.inglenook.nooks.xpc;

import org.inglenook.hardware.PhysicalMemory;

/**
 * All records of {@link Xpc}: {@link Frames}, {@link StackPool}, {@link QueuedBuffers} and {@link
 * DeferredQueue}, a file each but one object. Compiled code cannot know that several objects share
 * a memory and a layout and would look both up again for each; that is a tenth of a crossing.
 */
final class XpcRecords extends DeferredQueue {
  XpcRecords(PhysicalMemory memory, XpcLayout layout, XpcConfig config) {
    super(memory, layout, config);
  }

  /** Returns whether the driver in {@code domain} has failed. */
  boolean failed(int domain) {
    return XpcLayout.failed(memory.load32(layout.status(domain)));
  }

  /** Returns whether any task is inside {@code domain} anywhere in its call history. */
  boolean anyoneInside(int domain) {
    for (int task = 0; task < config.tasks(); task++) {
      if (inside(task, domain)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of the present incarnation of the driver in {@code domain}. */
  int epoch(int domain) {
    return XpcLayout.incarnation(memory.load32(layout.status(domain)));
  }

  /** Sets both: one store, the whole of a step. */
  void status(int domain, int status) {
    memory.store32(layout.status(domain), status);
  }
}
