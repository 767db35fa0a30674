package org.inglenook.driver.load;

/** The processor does not know an instruction (invalid opcode, vector 6 of the x86). */
public final class IllegalInstructionFault extends ProcessorFault {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param where what was executed, with values
   */
  public IllegalInstructionFault(String where) {
    super("illegal instruction: " + where);
  }
}
