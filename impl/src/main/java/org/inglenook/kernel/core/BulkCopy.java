package org.inglenook.kernel.core;

import org.inglenook.hardware.CostModel;
import org.inglenook.sim.Clock;

/** Copies between programs and the kernel, at the price of a copy. */
public final class BulkCopy {
  private static final int UNIT = 16;

  private final KernelMemory memory;
  private final Clock clock;
  private final CostModel cost;

  /** Copies through {@code memory}. */
  public BulkCopy(KernelMemory memory, Clock clock, CostModel cost) {
    this.memory = memory;
    this.clock = clock;
    this.cost = cost;
  }

  /** Copies {@code bytes} bytes, by words as far as they go. */
  public void copy(int from, int to, int bytes) {
    charge(bytes);
    int words = bytes & ~3;
    for (int i = 0; i < words; i += Integer.BYTES) {
      memory.store(to + i, memory.load(from + i));
    }
    for (int i = words; i < bytes; i++) {
      memory.memory().store8(to + i, memory.memory().load8(from + i));
    }
  }

  /** Charges what it costs to touch {@code bytes} bytes. */
  public void charge(int bytes) {
    clock.charge((long) (bytes + UNIT - 1) / UNIT * cost.copyByte16());
  }
}
