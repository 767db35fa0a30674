package org.inglenook.nooks.xpc;

import org.inglenook.hardware.PhysicalMemory;

/**
 * Which task has which stack of which domain. A task keeps one stack in a domain for as long as it
 * has a frame there, however often it nests.
 *
 * <p>Invariant: a stack with a frame has the task of that frame as its owner. The converse holds
 * but for a trap in the middle of a step, and {@link #releaseUnused} restores it.
 */
final class StackPool {
  /** What {@link #pick} returns when every stack belongs to another task. */
  static final int NONE = -1;

  private final PhysicalMemory memory;
  private final XpcLayout layout;
  private final XpcConfig config;
  private final Frames frames;

  StackPool(PhysicalMemory memory, XpcLayout layout, XpcConfig config, Frames frames) {
    this.memory = memory;
    this.layout = layout;
    this.config = config;
    this.frames = frames;
  }

  /** Returns whether {@code task} may use the stack: its own in the domain, else a free one. */
  boolean fits(int task, int domain, int stack) {
    final int owner = owner(domain, stack);
    return owner == task + 1 || (owner == 0 && !frames.inside(task, domain));
  }

  /** Returns the stack that {@code task} should use in {@code domain}, or {@link #NONE}. */
  int pick(int task, int domain) {
    int free = NONE;
    for (int s = config.stacks() - 1; s >= 0; s--) {
      final int owner = owner(domain, s);
      if (owner == task + 1) {
        return s;
      }
      free = owner == 0 ? s : free;
    }
    return free;
  }

  /** Notes the owner before its frame is pushed. */
  void claim(int task, int domain, int stack) {
    memory.store32(layout.owner(domain, stack), task + 1);
  }

  /** Frees a stack after its last frame was popped. */
  void release(int domain, int stack) {
    memory.store32(layout.owner(domain, stack), 0);
  }

  /** Frees the stacks that {@code task} owns in domains where it has no frame. */
  void releaseUnused(int task) {
    for (int d = 1; d <= config.domains(); d++) {
      for (int s = 0; s < config.stacks() && !frames.inside(task, d); s++) {
        if (owner(d, s) == task + 1) {
          release(d, s);
        }
      }
    }
  }

  private int owner(int domain, int stack) {
    return memory.load32(layout.owner(domain, stack));
  }
}
