package org.inglenook.kernel.core;

import org.inglenook.driver.load.LockupFault;
import org.inglenook.driver.load.ProcessorFault;
import org.inglenook.hardware.PageFault;
import org.inglenook.sim.World;

/** Makes the panics of one kernel. */
public final class Panics implements Corruption {
  private final World world;

  /** Creates the maker of panics for a kernel in {@code world}. */
  public Panics(World world) {
    this.world = world;
  }

  @Override
  public KernelPanic found(String structure, int address, String field, int expected, int found) {
    return new KernelPanic(
        structure, address, field, expected, found, world.clock().now(), world.seed());
  }

  /** A page fault in kernel mode that nobody can handle. */
  public KernelPanic of(PageFault fault) {
    return found(
        "page table",
        fault.address(),
        fault.isWrite() ? "write" : "read",
        1,
        fault.isPresent() ? 1 : 0);
  }

  /** Another exception of the processor in kernel mode, such as a divide error. */
  public KernelPanic of(ProcessorFault fault) {
    final KernelPanic panic = found("processor exception: " + fault.getMessage(), 0, "none", 0, 0);
    return fault instanceof LockupFault ? panic.ofLockup() : panic;
  }
}
