package org.inglenook.conformance.binding;

import java.util.Map;
import java.util.TreeMap;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.tracker.Lifetimes;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.tracker.TrackerState;
import org.inglenook.trace.Refusal;

/**
 * The part of the kernel that makes objects, for {@code ObjectTracker!Create(o)} and {@code
 * ObjectTracker!Allocate(d, o, c)}: it knows the type of each, and a new object holds zeroes. What
 * the tracker refuses is not made.
 */
public final class KernelObjects {
  private final PhysicalMemory memory;
  private final Lifetimes lifetimes;
  private final TrackerState known;
  private final Map<Integer, Integer> types;
  private final int words;

  /**
   * @param types the type of each object, by address
   * @param words the size of each object
   */
  public KernelObjects(
      PhysicalMemory memory, ObjectTracker tracker, Map<Integer, Integer> types, int words) {
    this.memory = memory;
    lifetimes = tracker.lifetimes();
    known = tracker.state();
    this.types = new TreeMap<>(types);
    this.words = words;
  }

  /** Makes an object of the kernel. */
  public Step create() {
    return new Create();
  }

  /** Makes an object for a driver. */
  public Step allocate() {
    return new Allocate();
  }

  private final class Create implements Step {
    @Override
    public Refusal perform(int[] arguments) {
      int object = arguments[0];
      int[] before = clear(object);
      Refusal refusal = lifetimes.create(object, types.get(object), 0);
      return undoUnlessDone(object, before, refusal);
    }
  }

  private final class Allocate implements Step {
    @Override
    public Refusal perform(int[] arguments) {
      int object = arguments[1];
      int[] before = clear(object);
      Refusal refusal =
          lifetimes.allocate(arguments[0], object, arguments[2], types.get(object), 0);
      return undoUnlessDone(object, before, refusal);
    }
  }

  /** Clears what is no object yet; returns what was there. */
  private int[] clear(int object) {
    int[] before = new int[words];
    for (int w = 0; w < words; w++) {
      before[w] = memory.load32(object + w * Integer.BYTES);
      if (known.owner(object) == TrackerState.NOBODY) {
        memory.store32(object + w * Integer.BYTES, 0);
      }
    }
    return before;
  }

  private Refusal undoUnlessDone(int object, int[] before, Refusal refusal) {
    for (int w = 0; w < words && refusal != Refusal.NONE; w++) {
      memory.store32(object + w * Integer.BYTES, before[w]);
    }
    return refusal;
  }
}
