package org.inglenook.driver.load;

/** The frames of a driver do not fit its simulated stack. */
public final class StackFault extends ProcessorFault {
  private static final long serialVersionUID = 1L;

  StackFault(int wanted, int limit) {
    super("stack overflow: bytes=" + wanted + ", limit=" + limit);
  }
}
