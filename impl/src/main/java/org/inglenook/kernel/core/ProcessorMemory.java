package org.inglenook.kernel.core;

import org.inglenook.driver.Memory;
import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * Loads and stores of the processor that runs now, through its MMU with the table loaded there.
 * Kernel and drivers share it: which rights count depends on the table alone.
 */
public final class ProcessorMemory implements Memory, Stateful {
  private final Machine machine;
  private Cpu cpu;

  /** Begins on processor 0 of {@code machine}. */
  public ProcessorMemory(Machine machine) {
    this.machine = machine;
    this.cpu = machine.cpu(0);
  }

  /** Returns the processor that runs now. */
  public Cpu cpu() {
    return cpu;
  }

  /** Goes on on another processor; returns the one before. */
  public Cpu cpu(Cpu next) {
    Cpu before = cpu;
    cpu = next;
    return before;
  }

  @Override
  public int load32(int address) {
    return cpu.mmu().load32(address);
  }

  @Override
  public int load16(int address) {
    return cpu.mmu().load16(address);
  }

  @Override
  public int load8(int address) {
    return cpu.mmu().load8(address);
  }

  @Override
  public void store32(int address, int value) {
    cpu.mmu().store32(address, value);
  }

  @Override
  public void store16(int address, int value) {
    cpu.mmu().store16(address, value);
  }

  @Override
  public void store8(int address, int value) {
    cpu.mmu().store8(address, value);
  }

  @Override
  public Object save() {
    return cpu.id();
  }

  @Override
  public void restore(Object saved) {
    cpu = machine.cpu((Integer) saved);
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(cpu.id());
  }
}
