package org.inglenook.driver.load;

/**
 * Driver code ran so long without returning that the processor's watchdog fired (the NMI watchdog
 * of Linux 2.4). Without it an endless loop in a driver would be an endless loop of the simulator.
 */
public final class LockupFault extends ProcessorFault {
  /** How its message begins, also in the kernel's log. */
  public static final String WORDS = "watchdog detected lockup";

  private static final long serialVersionUID = 1L;

  /** Driver code was running for {@code cycles} of at most {@code limit} cycles. */
  public LockupFault(long cycles, long limit) {
    super(WORDS + ": cycles=" + cycles + ", limit=" + limit);
  }
}
