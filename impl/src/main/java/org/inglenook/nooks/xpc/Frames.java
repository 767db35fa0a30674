package org.inglenook.nooks.xpc;

import org.inglenook.hardware.PhysicalMemory;

/**
 * The call histories of all tasks. A frame is written where nobody looks, above the newest one; the
 * store of the depth pushes it, and one store of the depth pops it again.
 */
abstract class Frames {
  private static final int SAVED = 4;
  private static final int STACK_POINTER = 8;

  final PhysicalMemory memory;
  final XpcLayout layout;

  Frames(PhysicalMemory memory, XpcLayout layout) {
    this.memory = memory;
    this.layout = layout;
  }

  int depth(int task) {
    return memory.load32(layout.depth(task));
  }

  /** Sets the depth: the commit point of a push or pop. */
  void depth(int task, int depth) {
    memory.store32(layout.depth(task), depth);
  }

  int header(int task, int index) {
    return memory.load32(layout.frame(task, index));
  }

  int saved(int task, int index) {
    return memory.load32(layout.frame(task, index) + SAVED);
  }

  int stackPointer(int task, int index) {
    return memory.load32(layout.frame(task, index) + STACK_POINTER);
  }

  int top(int task) {
    return header(task, depth(task) - 1);
  }

  /** Returns the domain in which {@code task} executes: 0 is the kernel. */
  int domainOf(int task) {
    return XpcLayout.domain(top(task));
  }

  /** Writes frame {@code index}, and into the one below where that one goes on. */
  void prepare(int task, int index, int header, int saved, int sp, int callerSp) {
    final int frame = layout.frame(task, index);
    memory.store32(frame - XpcLayout.FRAME_BYTES + STACK_POINTER, callerSp);
    memory.store32(frame, header);
    memory.store32(frame + SAVED, saved);
    memory.store32(frame + STACK_POINTER, sp);
  }

  /** Writes the frame with which a task begins. */
  void begin(int task, int header, int sp) {
    memory.store32(layout.frame(task, 0), header);
    memory.store32(layout.frame(task, 0) + SAVED, header);
    memory.store32(layout.frame(task, 0) + STACK_POINTER, sp);
    depth(task, 1);
  }

  /** Returns the newest frame below {@code depth} that belongs to {@code domain}, or -1. */
  int newest(int task, int depth, int domain) {
    for (int i = depth - 1; i >= 0; i--) {
      if (XpcLayout.domain(header(task, i)) == domain) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether {@code task} is inside {@code domain} anywhere in its call history. */
  boolean inside(int task, int domain) {
    return newest(task, depth(task), domain) >= 0;
  }

  boolean inInterrupt(int task) {
    for (int i = depth(task) - 1; i >= 0; i--) {
      if (XpcLayout.interrupt(header(task, i))) {
        return true;
      }
    }
    return false;
  }
}
