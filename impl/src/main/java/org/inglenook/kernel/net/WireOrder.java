package org.inglenook.kernel.net;

import org.inglenook.driver.Memory;

/** Reads and writes big-endian fields in simulated memory, and sums them. */
final class WireOrder {
  private final Memory memory;

  WireOrder(Memory memory) {
    this.memory = memory;
  }

  int load16(int address) {
    return swap16(memory.load16(address));
  }

  int load32(int address) {
    return (load16(address) << 16) | load16(address + 2);
  }

  int load8(int address) {
    return memory.load8(address);
  }

  void store16(int address, int value) {
    memory.store16(address, swap16(value));
  }

  void store32(int address, int value) {
    store16(address, value >>> 16);
    store16(address + 2, value);
  }

  void store8(int address, int value) {
    memory.store8(address, value);
  }

  /** Adds {@code bytes} bytes to the unfolded sum of 16-bit words (RFC 1071). */
  int sum(int address, int bytes, int before) {
    int sum = before;
    for (int i = 0; i + 1 < bytes; i += 2) {
      sum += load16(address + i);
    }
    if ((bytes & 1) != 0) {
      sum += load8(address + bytes - 1) << 8;
    }
    return sum;
  }

  /** Folds a sum to 16 bits and takes the one's complement. */
  static int fold(int sum) {
    int folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xFFFF) + (folded >>> 16);
    }
    return ~folded & 0xFFFF;
  }

  private static int swap16(int value) {
    return ((value & 0xFF) << 8) | ((value >>> 8) & 0xFF);
  }
}
