package org.inglenook.kernel;

import org.inglenook.driver.load.DriverLimits;

/**
 * How a kernel is configured.
 *
 * @param heapPages pages of the kernel heap
 * @param processorHertz cycles per second, for the tick
 * @param limits limits of natively loaded drivers
 */
public record KernelConfig(int heapPages, long processorHertz, DriverLimits limits) {
  /** A heap of 64 KiB and the 1.7 GHz processor of the cost model. */
  public static KernelConfig standard() {
    return new KernelConfig(16, 1_700_000_000L, DriverLimits.NATIVE);
  }
}
