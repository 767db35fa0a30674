package org.inglenook.driver.load;

/**
 * A processor exception that driver code raised by its own instructions, other than a page fault.
 *
 * <p>Carries no Java stack trace: it models an exception of the simulated processor, and it is part
 * of a run's behaviour, not an error of this program.
 */
public abstract sealed class ProcessorFault extends RuntimeException
    permits DivideFault, StackFault, LockupFault, IllegalInstructionFault {
  private static final long serialVersionUID = 1L;

  ProcessorFault(String message) {
    super(message, null, false, false);
  }
}
