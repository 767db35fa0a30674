package org.inglenook.driver.load;

/**
 * Fixed limits and costs of running driver code.
 *
 * @param stackBytes size of the stack that driver frames share
 * @param lockupCycles cycles after which the watchdog ends an entry that has not returned
 * @param cyclesPerInstruction cycles charged per bytecode instruction
 */
public record DriverLimits(int stackBytes, long lockupCycles, int cyclesPerInstruction) {
  /**
   * Native execution: an 8 KiB kernel stack (Linux 2.4 on x86, task structure included), a watchdog
   * of 5,000,000,000 cycles on Linux, shortened to 50,000,000 so that a hung trial costs little,
   * and one cycle per bytecode instruction (assumed).
   */
  public static final DriverLimits NATIVE = new DriverLimits(8192, 50_000_000L, 1);
}
