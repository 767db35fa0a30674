package org.inglenook.driver;

/**
 * Loads and stores by virtual address: the processor's own instructions, not calls of the kernel.
 *
 * <p>Every access goes through the MMU of the processor that runs the caller, with the page table
 * loaded there at that moment. Words are little endian. Faults surface as processor exceptions.
 */
@KernelInterface(crossing = false)
public interface Memory {
  /** Loads the 32-bit word at {@code address}. */
  int load32(int address);

  /** Loads the 16-bit word at {@code address}, zero-extended. */
  int load16(int address);

  /** Loads the byte at {@code address}, zero-extended. */
  int load8(int address);

  /** Stores the 32-bit word {@code value} at {@code address}. */
  void store32(int address, int value);

  /** Stores the low 16 bits of {@code value} at {@code address}. */
  void store16(int address, int value);

  /** Stores the low 8 bits of {@code value} at {@code address}. */
  void store8(int address, int value);
}
