package org.inglenook.kernel.core;

/**
 * What follows when a check finds a structure corrupted. The kernel panics; the owner of a private
 * heap may answer otherwise.
 */
public interface Corruption {
  /**
   * Returns the exception to be thrown.
   *
   * @param structure name of the structure
   * @param address its virtual address
   * @param field the field that is wrong
   * @param expected what it should be
   * @param found what it is
   */
  RuntimeException found(String structure, int address, String field, int expected, int found);
}
