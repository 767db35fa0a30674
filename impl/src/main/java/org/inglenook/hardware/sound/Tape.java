package org.inglenook.hardware.sound;

import java.util.Arrays;
import org.inglenook.sim.Hasher;

/**
 * Bytes that are only ever appended, up to a limit; what comes after it is counted and checked, but
 * not kept. Whole chunks are never written again, so that snapshots share them.
 */
final class Tape {
  private static final int CHUNK = 1 << 12;

  /** The polynomial of CRC-32 (IEEE 802.3), lowest bit first. */
  private static final int POLYNOMIAL = 0xEDB88320;

  /** Whole chunks, the newest first. */
  private static final class Chain {
    private final Chain before;
    private final byte[] chunk;
    private final int length;

    private Chain(Chain before, byte[] chunk) {
      this.before = before;
      this.chunk = chunk;
      this.length = before == null ? 1 : before.length + 1;
    }
  }

  private Chain whole;
  private final byte[] last = new byte[CHUNK];
  private int filled;
  private long length;
  private int crc = -1;

  /** Appends the first {@code count} bytes of {@code bytes}. */
  void append(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      append(bytes[i]);
    }
  }

  private void append(byte octet) {
    crc = step(crc, octet);
    length++;
    if (length > Speaker.MAX_BYTES) {
      return;
    }
    last[filled++] = octet;
    if (filled == CHUNK) {
      whole = new Chain(whole, last.clone());
      filled = 0;
    }
  }

  private static int step(int before, byte octet) {
    int crc = before ^ (octet & 0xFF);
    for (int bit = 0; bit < Byte.SIZE; bit++) {
      crc = (crc >>> 1) ^ ((crc & 1) != 0 ? POLYNOMIAL : 0);
    }
    return crc;
  }

  /** Returns how many bytes were appended, kept or not. */
  long length() {
    return length;
  }

  /** Returns the CRC-32 of all bytes. */
  int crc() {
    return ~crc;
  }

  /** Returns what was kept. */
  byte[] content() {
    final int chunks = whole == null ? 0 : whole.length;
    final byte[] all = new byte[chunks * CHUNK + filled];
    for (Chain at = whole; at != null; at = at.before) {
      System.arraycopy(at.chunk, 0, all, (at.length - 1) * CHUNK, CHUNK);
    }
    System.arraycopy(last, 0, all, chunks * CHUNK, filled);
    return all;
  }

  Saved save() {
    return new Saved(whole, Arrays.copyOf(last, filled), length, crc);
  }

  void restore(Saved from) {
    whole = from.whole;
    filled = from.last.length;
    System.arraycopy(from.last, 0, last, 0, filled);
    length = from.length;
    crc = from.crc;
  }

  void hash(Hasher hasher) {
    hasher.add(length).add(crc);
  }

  /** The state at one moment. */
  static final class Saved {
    private final Chain whole;
    private final byte[] last;
    private final long length;
    private final int crc;

    private Saved(Chain whole, byte[] last, long length, int crc) {
      this.whole = whole;
      this.last = last;
      this.length = length;
      this.crc = crc;
    }
  }
}
