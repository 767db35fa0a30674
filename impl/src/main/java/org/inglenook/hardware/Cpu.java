package org.inglenook.hardware;

import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * One processor: its registers, and the unit that translates its addresses.
 *
 * <p>A processor begins in the kernel's space 0 with a page table at physical address 0, an empty
 * stack and interrupts disabled; the kernel loads its own table first.
 */
public final class Cpu implements Stateful {
  private final int id;
  private final Mmu mmu;
  private int stackPointer;
  private boolean interruptsEnabled;

  Cpu(int id, Hardware parts, boolean tagged) {
    this.id = id;
    this.mmu = new Mmu(id, parts, tagged);
  }

  /** Returns the number of this processor, from 0. */
  public int id() {
    return id;
  }

  /** Returns the unit through which this processor loads and stores. */
  public Mmu mmu() {
    return mmu;
  }

  /** Returns the translation cache of this processor. */
  public Tlb tlb() {
    return mmu.tlb();
  }

  /**
   * Goes over to another page table. Without tags this flushes the translation cache, even if the
   * table is the same, as on x86.
   *
   * @param space number of the address space: 0 is the kernel, below {@link Tlb#SPACES}
   * @param base physical address of the table
   */
  public void loadTable(int space, int base) {
    mmu.loadTable(space, base);
  }

  /** Returns the number of the current address space. */
  public int space() {
    return mmu.space();
  }

  /** Returns the physical address of the current page table. */
  public int base() {
    return mmu.base();
  }

  /** Returns the stack pointer, a virtual address. */
  public int stackPointer() {
    return stackPointer;
  }

  /** Sets the stack pointer. */
  public void stackPointer(int address) {
    stackPointer = address;
  }

  /** Returns whether this processor takes interrupts. */
  public boolean interruptsEnabled() {
    return interruptsEnabled;
  }

  /** Allows or forbids interrupts; returns what was the case before. */
  public boolean interruptsEnabled(boolean enabled) {
    final boolean before = interruptsEnabled;
    interruptsEnabled = enabled;
    return before;
  }

  @Override
  public Object save() {
    return new Saved(mmu.save(), stackPointer, interruptsEnabled);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    mmu.restore(from.mmu);
    stackPointer = from.stackPointer;
    interruptsEnabled = from.interruptsEnabled;
  }

  @Override
  public void hash(Hasher hasher) {
    mmu.hash(hasher);
    hasher.add(stackPointer).add(interruptsEnabled);
  }

  private record Saved(Mmu.Saved mmu, int stackPointer, boolean interruptsEnabled) {}
}
