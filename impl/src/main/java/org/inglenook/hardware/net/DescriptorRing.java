package org.inglenook.hardware.net;

import org.inglenook.hardware.Dma;
import org.inglenook.sim.Hasher;

/**
 * The registers of one ring. The controller owns the descriptors from head to before tail, the
 * driver the others; equal head and tail leave the controller none.
 */
final class DescriptorRing {
  private static final int LENGTH_MASK = 0xFFF80;
  private static final int INDEX_MASK = 0xFFFF;

  /** Above every memory: {@link org.inglenook.hardware.MachineConfig#MAX_FRAMES}. */
  private static final int UNREACHABLE = 1 << 31;

  private int base;
  private int baseHigh;
  private int length;
  private int head;
  private int tail;

  int base() {
    return base;
  }

  void base(int value) {
    base = value & -DescriptorLayout.SIZE;
  }

  int baseHigh() {
    return baseHigh;
  }

  void baseHigh(int value) {
    baseHigh = value;
  }

  int length() {
    return length;
  }

  void length(int value) {
    length = value & LENGTH_MASK;
  }

  int head() {
    return head;
  }

  void head(int value) {
    head = value & INDEX_MASK;
  }

  int tail() {
    return tail;
  }

  void tail(int value) {
    tail = value & INDEX_MASK;
  }

  boolean hasWork() {
    return head != tail && length != 0;
  }

  /** Returns how many descriptors the controller owns. */
  int owned() {
    final int count = length / DescriptorLayout.SIZE;
    return head <= tail ? tail - head : tail - head + count;
  }

  int count() {
    return length / DescriptorLayout.SIZE;
  }

  /** Goes on to the next descriptor, and from the last one to the first. */
  void advance() {
    head = head + 1 >= count() ? 0 : head + 1;
  }

  /** Reads a word of the descriptor at head. */
  int load(Dma dma, int field) {
    return dma.load32(address(field));
  }

  /** Writes a word of the descriptor at head. */
  void store(Dma dma, int field, int value) {
    dma.store32(address(field), value);
  }

  /** Returns the buffer's address in the descriptor at head. */
  int buffer(Dma dma) {
    return reachable(load(dma, DescriptorLayout.ADDRESS), load(dma, DescriptorLayout.ADDRESS_HIGH));
  }

  private int address(int field) {
    return reachable(base + head * DescriptorLayout.SIZE + field, baseHigh);
  }

  /** No machine has memory above 4 GiB: such an address becomes one where accesses are aborted. */
  private static int reachable(int low, int high) {
    return high == 0 ? low : UNREACHABLE;
  }

  void reset() {
    restore(new Saved(0, 0, 0, 0, 0));
  }

  Saved save() {
    return new Saved(base, baseHigh, length, head, tail);
  }

  void restore(Saved saved) {
    base = saved.base;
    baseHigh = saved.baseHigh;
    length = saved.length;
    head = saved.head;
    tail = saved.tail;
  }

  void hash(Hasher hasher) {
    hasher.add(base).add(baseHigh).add(length).add(head).add(tail);
  }

  record Saved(int base, int baseHigh, int length, int head, int tail) {}
}
