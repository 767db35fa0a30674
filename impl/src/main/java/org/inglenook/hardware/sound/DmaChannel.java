package org.inglenook.hardware.sound;

import org.inglenook.hardware.Dma;
import org.inglenook.sim.Hasher;

/**
 * A DMA channel in the manner of the 8237A: it is told once where and how much, and reads on
 * whenever the card asks, past the page tables and as far as the IOMMU lets it.
 *
 * <p>Invariant: {@code count} is the number of bytes left less one, and at least 0 while the
 * channel is not masked.
 */
final class DmaChannel {
  /** The count register has 16 bits, whatever is written. */
  private static final int COUNT_MASK = 0xFFFF;

  private final Dma dma;

  private int baseAddress;
  private int baseCount;
  private int address;
  private int count;
  private int mode;
  private boolean masked = true;

  DmaChannel(Dma dma) {
    this.dma = dma;
  }

  int load(int offset) {
    return switch (offset) {
      case SoundRegisters.DMA_ADDRESS -> address;
      case SoundRegisters.DMA_COUNT -> count;
      case SoundRegisters.DMA_MODE -> mode;
      default -> masked ? 1 : 0;
    };
  }

  void store(int offset, int value) {
    switch (offset) {
      case SoundRegisters.DMA_ADDRESS -> {
        baseAddress = value;
        address = value;
      }
      case SoundRegisters.DMA_COUNT -> {
        baseCount = value & COUNT_MASK;
        count = baseCount;
      }
      case SoundRegisters.DMA_MODE -> mode = value & 0xFF;
      default -> masked = (value & 1) != 0;
    }
  }

  /** Returns where the memory begins that it was told to read; no register shows it. */
  int base() {
    return baseAddress;
  }

  /** Returns whether the channel answers requests of the card. */
  boolean ready() {
    return !masked && (mode & SoundRegisters.MODE_DIRECTION) == SoundRegisters.MODE_OUTPUT;
  }

  /**
   * Reads up to {@code wanted} bytes into {@code bytes} from index {@code to} on; returns how many.
   * Fewer come when the count runs out without auto-init: then the channel masks itself.
   */
  int read(byte[] bytes, int to, int wanted) {
    int done = 0;
    while (done < wanted && ready()) {
      final int part = Math.min(wanted - done, count + 1);
      dma.read(address, bytes, to + done, part);
      done += part;
      address += part;
      count -= part;
      if (count < 0) {
        terminalCount();
      }
    }
    return done;
  }

  private void terminalCount() {
    if ((mode & SoundRegisters.MODE_AUTO) != 0) {
      address = baseAddress;
      count = baseCount;
    } else {
      masked = true;
      count = 0;
    }
  }

  Saved save() {
    return new Saved(baseAddress, baseCount, address, count, mode, masked);
  }

  void restore(Saved from) {
    baseAddress = from.baseAddress;
    baseCount = from.baseCount;
    address = from.address;
    count = from.count;
    mode = from.mode;
    masked = from.masked;
  }

  void hash(Hasher hasher) {
    hasher.add(baseAddress).add(baseCount).add(address).add(count).add(mode).add(masked);
  }

  /** The state at one moment. */
  record Saved(int baseAddress, int baseCount, int address, int count, int mode, boolean masked) {}
}
