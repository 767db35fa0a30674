package org.inglenook.hardware;

/**
 * The registers of a device, reached by loads and stores to its pages. Registers have 32 bits and
 * lie at multiples of 4; reading one may change the device.
 */
public interface RegisterFile {
  /**
   * Reads a register.
   *
   * @param offset bytes from the device's first page, a multiple of 4
   */
  int load(int offset);

  /**
   * Writes a register.
   *
   * @param offset bytes from the device's first page, a multiple of 4
   */
  void store(int offset, int value);
}
