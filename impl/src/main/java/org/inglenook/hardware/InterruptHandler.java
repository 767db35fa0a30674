package org.inglenook.hardware;

/** The kernel's entry point for interrupts, the same for every line. */
public interface InterruptHandler {
  /**
   * Handles one interrupt. The processor's interrupts are disabled on entry; they are enabled
   * again, and the line is completed, when this returns.
   *
   * @param cpu the processor that was interrupted
   * @param line the line it takes the interrupt from
   */
  void interrupt(Cpu cpu, int line);
}
