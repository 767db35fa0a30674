package org.inglenook.modelchecking.engine.graph;

import java.util.Arrays;

/** A growing array of ints. */
final class IntList {
  private int[] elements = new int[64];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return elements[index];
  }

  void set(int index, int value) {
    elements[index] = value;
  }

  void add(int value) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, grown(size, 1));
    }
    elements[size++] = value;
  }

  /** Adds all of {@code row}. */
  void addAll(int[] row) {
    if (size + row.length > elements.length) {
      elements = Arrays.copyOf(elements, grown(size, row.length));
    }
    System.arraycopy(row, 0, elements, size, row.length);
    size += row.length;
  }

  /** Fills {@code row} with what stands at {@code offset}. */
  void copy(int offset, int[] row) {
    System.arraycopy(elements, offset, row, 0, row.length);
  }

  /** Whether {@code row} stands at {@code offset}. */
  boolean equalsAt(int offset, int[] row) {
    return Arrays.equals(elements, offset, offset + row.length, row, 0, row.length);
  }

  /** Whether the elements of {@code row} that are not {@code any} stand at {@code offset}. */
  boolean fitsAt(int offset, int[] row, int any) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != elements[offset + i] && row[i] != any) {
        return false;
      }
    }
    return true;
  }

  int hashAt(int offset, int length) {
    return hash(elements, offset, length);
  }

  static int hash(int[] row, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = (hash + row[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  /** A copy without slack. */
  int[] toArray() {
    return Arrays.copyOf(elements, size);
  }

  private static int grown(int size, int more) {
    return Math.max(
        Math.addExact(size, more), (int) Math.min(size * 3L / 2, Integer.MAX_VALUE - 8));
  }
}
