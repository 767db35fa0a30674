package org.inglenook.kernel.core;

import org.inglenook.driver.Memory;
import org.inglenook.hardware.PageLayout;

/** Memory as the kernel uses it: words of structures, and the checks made when they are used. */
public final class KernelMemory {
  private final Memory memory;
  private final Corruption corruption;
  private final int ramBytes;

  /**
   * Creates the view.
   *
   * @param ramBytes size of memory; addresses of structures lie below and above page 0
   */
  public KernelMemory(Memory memory, Corruption corruption, int ramBytes) {
    this.memory = memory;
    this.corruption = corruption;
    this.ramBytes = ramBytes;
  }

  /** Returns plain loads and stores. */
  public Memory memory() {
    return memory;
  }

  /** Returns the size of memory in bytes. */
  public int ramBytes() {
    return ramBytes;
  }

  /** Loads the word at {@code address}. */
  public int load(int address) {
    return memory.load32(address);
  }

  /** Stores the word {@code value} at {@code address}. */
  public void store(int address, int value) {
    memory.store32(address, value);
  }

  /** Adds {@code amount} to the word at {@code address}; returns the sum. */
  public int add(int address, int amount) {
    int sum = load(address) + amount;
    store(address, sum);
    return sum;
  }

  /** Stores zero in {@code bytes} bytes, a multiple of 4. */
  public void clear(int address, int bytes) {
    for (int i = 0; i < bytes; i += Integer.BYTES) {
      store(address + i, 0);
    }
  }

  /** Checks that the word of a structure has the value it must have. */
  public void expect(String structure, int address, String field, int offset, int expected) {
    int found = load(address + offset);
    if (found != expected) {
      throw corruption.found(structure, address, field, expected, found);
    }
  }

  /** Checks that {@code structure} at {@code address} begins with its magic number. */
  public void expectMagic(String structure, int address, int magic) {
    if (!isPlausible(address)) {
      throw corruption.found(structure, address, "address", magic, address);
    }
    expect(structure, address, "magic", 0, magic);
  }

  /** Checks that a value of a structure lies between {@code least} and {@code most}. */
  public void expectRange(
      String structure, int address, String field, int least, int most, int found) {
    if (found < least || found > most) {
      throw corruption.found(structure, address, field, found < least ? least : most, found);
    }
  }

  /** Loads a pointer to a structure and checks that it can be one. */
  public int pointer(String structure, int address, String field, int offset) {
    int found = load(address + offset);
    if (!isPlausible(found)) {
      throw corruption.found(structure, address, field, PageLayout.PAGE_SIZE, found);
    }
    return found;
  }

  /** Returns whether {@code address} can be that of a structure: in memory, aligned, not page 0. */
  public boolean isPlausible(int address) {
    return address >= PageLayout.PAGE_SIZE && address < ramBytes && (address & 3) == 0;
  }

  /** Returns the exception for a corruption that a caller found by other means. */
  public RuntimeException corrupted(
      String structure, int address, String field, int expected, int found) {
    return corruption.found(structure, address, field, expected, found);
  }
}
