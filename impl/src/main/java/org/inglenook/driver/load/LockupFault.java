package org.inglenook.driver.load;

/**
 * Driver code ran so long without returning that the processor's watchdog fired (the NMI watchdog
 * of Linux 2.4). Without it an endless loop in a driver would be an endless loop of the simulator.
 */
public final class LockupFault extends ProcessorFault {
  private static final long serialVersionUID = 1L;

  LockupFault(long cycles, long limit) {
    super("watchdog detected lockup: cycles=" + cycles + ", limit=" + limit);
  }
}
