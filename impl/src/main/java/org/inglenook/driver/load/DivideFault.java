package org.inglenook.driver.load;

/** Division by zero, or a quotient that does not fit (divide error, vector 0 of the x86). */
public final class DivideFault extends ProcessorFault {
  private static final long serialVersionUID = 1L;

  DivideFault(int dividend, int divisor) {
    super("divide error: dividend=" + dividend + ", divisor=" + divisor);
  }
}
