package org.inglenook.nooks.tracker;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Journal;

/**
 * The objects in use by the calls of each task, newest last. A use is written where nobody looks,
 * above the newest one; the store of the depth pushes or pops it.
 */
final class TaskTable {
  static final int IN = 1;
  static final int OUT = 2;

  /** Added to the way of a use whose object has ended. */
  static final int GONE = 4;

  private static final int OBJECT = 4;
  private static final int ADDRESS = 8;
  private static final int TYPE_SHIFT = 8;
  private static final int WAY_SHIFT = 16;

  private final PhysicalMemory memory;
  private final TrackerLayout layout;
  private final int tasks;
  private final int capacity;

  TaskTable(PhysicalMemory memory, TrackerLayout layout, TrackerConfig config) {
    this.memory = memory;
    this.layout = layout;
    tasks = config.tasks();
    capacity = config.table();
  }

  int depth(int task) {
    return memory.load32(layout.depth(task));
  }

  boolean isFull(int task) {
    return depth(task) == capacity;
  }

  int domain(int task, int index) {
    return memory.load32(layout.use(task, index)) & 0xFF;
  }

  int type(int task, int index) {
    return memory.load32(layout.use(task, index)) >>> TYPE_SHIFT & 0xFF;
  }

  int way(int task, int index) {
    return memory.load32(layout.use(task, index)) >>> WAY_SHIFT;
  }

  static boolean isGone(int way) {
    return (way & GONE) != 0;
  }

  int object(int task, int index) {
    return memory.load32(layout.use(task, index) + OBJECT);
  }

  /** The driver's address of the object. */
  int address(int task, int index) {
    return memory.load32(layout.use(task, index) + ADDRESS);
  }

  /** Returns whether the newest use of {@code task} is of this object in this domain. */
  boolean isNewest(int task, int domain, int object) {
    final int newest = depth(task) - 1;
    return newest >= 0 && domain(task, newest) == domain && object(task, newest) == object;
  }

  int newestWay(int task) {
    return way(task, depth(task) - 1);
  }

  boolean uses(int task, int domain, int object, int way) {
    for (int i = depth(task) - 1; i >= 0; i--) {
      if (object(task, i) == object && domain(task, i) == domain && way(task, i) == way) {
        return true;
      }
    }
    return false;
  }

  void push(Journal step, int task, int domain, int type, int way, int object, int address) {
    final int depth = depth(task);
    final int use = layout.use(task, depth);
    memory.store32(use, way << WAY_SHIFT | type << TYPE_SHIFT | domain);
    memory.store32(use + OBJECT, object);
    memory.store32(use + ADDRESS, address);
    step.store32(layout.depth(task), depth + 1);
  }

  void pop(Journal step, int task) {
    step.store32(layout.depth(task), depth(task) - 1);
  }

  /** Marks every use of {@code object} as one of an object that has ended. */
  void end(Journal step, int object) {
    for (int task = 0; task < tasks; task++) {
      for (int i = depth(task) - 1; i >= 0; i--) {
        if (object(task, i) == object && !isGone(way(task, i))) {
          final int use = layout.use(task, i);
          step.store32(use, memory.load32(use) | GONE << WAY_SHIFT);
        }
      }
    }
  }
}
