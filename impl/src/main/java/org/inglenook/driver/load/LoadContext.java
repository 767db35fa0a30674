package org.inglenook.driver.load;

import java.util.Objects;
import org.inglenook.driver.Memory;
import org.inglenook.sim.Clock;

/**
 * Everything one load of a driver is given.
 *
 * @param dataBase virtual address of the page-aligned data section, writable where the driver runs
 * @param dataBytes bytes available there
 * @param memory loads and stores through the MMU of the processor that runs the driver
 * @param clock charged for the driver's instructions
 * @param limits stack, watchdog and cost
 * @param imports what the driver's imports are linked to
 * @param fault rule asked at every method entry and back-edge, or {@link FaultPoint#NEVER}
 */
public record LoadContext(
    int dataBase,
    int dataBytes,
    Memory memory,
    Clock clock,
    DriverLimits limits,
    Imports imports,
    FaultPoint fault) {
  /** Refuses missing parts. */
  public LoadContext {
    Objects.requireNonNull(memory, "memory");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(imports, "imports");
    Objects.requireNonNull(fault, "fault");
  }

  /** The same context with another fault rule. */
  public LoadContext withFault(FaultPoint other) {
    return new LoadContext(dataBase, dataBytes, memory, clock, limits, imports, other);
  }
}
