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
   * Native execution: a kernel stack of 8 KiB (Linux 2.4 on x86), a watchdog of 50,000,000 cycles
   * (about 30 ms; 5 s on Linux, which would make hung trials dear), and one cycle per bytecode
   * instruction (assumed).
   */
  public static final DriverLimits NATIVE = new DriverLimits(8192, 50_000_000L, 1);
}
