package org.inglenook.nooks.xpc;

import org.inglenook.hardware.PhysicalMemory;

/**
 * Which task has which stack of which domain. A task keeps one stack in a domain for as long as it
 * has a frame there, however often it nests.
 *
 * <p>Invariant: a stack with a frame has the task of that frame as its owner. The converse holds
 * but for a trap in the middle of a step, and {@link #releaseUnusedStacks} restores it.
 */
abstract class StackPool extends Frames {
  /** What {@link #pickStack} returns when every stack belongs to another task. */
  static final int NONE = -1;

  final XpcConfig config;

  StackPool(PhysicalMemory memory, XpcLayout layout, XpcConfig config) {
    super(memory, layout);
    this.config = config;
  }

  /** Returns whether {@code task} may use the stack: its own in the domain, else a free one. */
  boolean stackFits(int task, int domain, int stack) {
    final int owner = owner(domain, stack);
    return owner == task + 1 || (owner == 0 && !inside(task, domain));
  }

  /** Returns the stack that {@code task} should use in {@code domain}, or {@link #NONE}. */
  int pickStack(int task, int domain) {
    final int nested = newest(task, depth(task), domain);
    if (nested >= 0) {
      return XpcLayout.stack(header(task, nested));
    }
    for (int s = 0; s < config.stacks(); s++) {
      if (owner(domain, s) == 0) {
        return s;
      }
    }
    return NONE;
  }

  /** Notes the owner before its frame is pushed. */
  void claimStack(int task, int domain, int stack) {
    memory.store32(layout.owner(domain, stack), task + 1);
  }

  /** Frees a stack after its last frame was popped. */
  void releaseStack(int domain, int stack) {
    memory.store32(layout.owner(domain, stack), 0);
  }

  /** Frees the stacks that {@code task} owns in domains where it has no frame. */
  void releaseUnusedStacks(int task) {
    for (int d = 1; d <= config.domains(); d++) {
      for (int s = 0; s < config.stacks() && !inside(task, d); s++) {
        if (owner(d, s) == task + 1) {
          releaseStack(d, s);
        }
      }
    }
  }

  private int owner(int domain, int stack) {
    return memory.load32(layout.owner(domain, stack));
  }
}
