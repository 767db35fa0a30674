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
}
