package org.inglenook.conformance.binding;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.tracker.TrackerState;
import org.inglenook.trace.Refusal;

/** Commands {@code ObjectTracker!DriverWrite(d, c, f, v)}: a driver stores into its own pages. */
public final class DriverWrites implements Step {
  private final PhysicalMemory memory;
  private final TrackerState slots;

  /** Stores into {@code memory}, where {@code slots} says that the versions are. */
  public DriverWrites(PhysicalMemory memory, TrackerState slots) {
    this.memory = memory;
    this.slots = slots;
  }

  @Override
  public Refusal perform(int[] arguments) {
    int slot = slots.copyAddress(arguments[0], arguments[1]);
    memory.store32(slot + arguments[2] * Integer.BYTES, arguments[3]);
    return Refusal.NONE;
  }
}
