package org.inglenook.conformance.replay;

import java.util.Optional;
import java.util.function.Supplier;
import org.inglenook.hardware.CrashPoint;
import org.inglenook.hardware.PhysicalMemory;

/**
 * The stores of a simulated machine as crash points.
 *
 * @param memory whose stores they are
 * @param trap what production code does when it finds out
 */
record MemoryCrashPoints(PhysicalMemory memory, Runnable trap) implements CrashPoints {
  @Override
  public long stores() {
    return memory.stores();
  }

  @Override
  public Optional<Answer> cut(Supplier<Answer> step, int store) {
    memory.tripAfter(store);
    try {
      return Optional.of(step.get());
    } catch (CrashPoint reached) {
      trap.run();
      return Optional.empty();
    } finally {
      memory.disarm();
    }
  }
}
