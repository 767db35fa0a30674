package org.inglenook.nooks.domain;

import org.inglenook.hardware.PhysicalMemory;

/**
 * Makes several stores one step, as the log of a file system does: the stores are written down, one
 * store of their number commits them all, then they are carried out.
 *
 * <pre>
 *  word 0   how many stores are committed and may not have been carried out; 0: none
 *  word 1   address of the first     word 2   its value
 *  word 3   address of the second    word 4   its value     ...
 * </pre>
 *
 * <p>Whoever finds a journal with a number in it, after a trap in the middle of a step, calls
 * {@link #settle}: before the commit nothing has happened, after it everything will have.
 */
public final class Journal {
  /** Most stores in one step. */
  public static final int CAPACITY = 160;

  /** Bytes a journal takes. */
  public static final int BYTES = (1 + 2 * CAPACITY) * Integer.BYTES;

  private final PhysicalMemory memory;
  private final int base;
  private int count;

  /** Makes the journal at physical address {@code base}, a multiple of 4. */
  public Journal(PhysicalMemory memory, int base) {
    this.memory = memory;
    this.base = base;
  }

  /** Begins a step of several stores. */
  public void begin() {
    count = 0;
  }

  /** Adds the store of {@code value} at physical address {@code pa} to the step. */
  public void store32(int pa, int value) {
    if (count == CAPACITY) {
      throw new IllegalStateException("step of too many stores: capacity=" + CAPACITY);
    }
    final int slot = base + Integer.BYTES * (1 + 2 * count);
    memory.store32(slot, pa);
    memory.store32(slot + Integer.BYTES, value);
    count++;
  }

  /** Loads the word at {@code pa} as this step will leave it. */
  public int load32(int pa) {
    for (int i = count - 1; i >= 0; i--) {
      final int slot = base + Integer.BYTES * (1 + 2 * i);
      if (memory.load32(slot) == pa) {
        return memory.load32(slot + Integer.BYTES);
      }
    }
    return memory.load32(pa);
  }

  /** The commit point is the first store of this method; the rest carries the step out. */
  public void commit() {
    memory.store32(base, count);
    carryOut(count);
  }

  /** Finishes a committed step that a trap has interrupted; does nothing if there is none. */
  public void settle() {
    final int committed = memory.load32(base);
    if (committed != 0) {
      carryOut(committed);
    }
  }

  private void carryOut(int stores) {
    for (int i = 0; i < stores; i++) {
      final int slot = base + Integer.BYTES * (1 + 2 * i);
      memory.store32(memory.load32(slot), memory.load32(slot + Integer.BYTES));
    }
    memory.store32(base, 0);
  }
}
