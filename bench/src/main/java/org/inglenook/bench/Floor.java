package org.inglenook.bench;

import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.xpc.DriverEntry;

/**
 * What the simulated hardware alone takes for a call into a driver and back: a frame is pushed (its
 * four words, then the depth) and popped (the depth), the page-table register and the stack pointer
 * are written on the way in and on the way out, and each write of the register takes a new
 * generation of the TLB. Nothing is looked up and nothing is checked.
 *
 * <p>A crossing stores four words more, which are bookkeeping for its checks: who owns the stack
 * and which space is current, once on each way.
 */
final class Floor {
  private static final int KERNEL = 0;
  private static final int STACK = 0x800;

  private final Cpu cpu;
  private final PhysicalMemory memory;
  private final int frame;
  private final int kernelTable;
  private final int[] tables = new int[BenchMachine.DRIVERS + 1];

  /** Crosses on processor 0 of {@code bench}. */
  Floor(BenchMachine bench) {
    final Memory manager = bench.nooks().memory();
    cpu = bench.machine().cpu(0);
    memory = bench.machine().memory();
    frame = bench.spareWord();
    kernelTable = manager.state().table(KERNEL);
    for (int d = 1; d < tables.length; d++) {
      tables[d] = manager.state().table(d);
    }
  }

  /** Calls {@code entry} in {@code domain} and comes back. */
  int cross(int domain, DriverEntry entry, int a, int b) {
    memory.store32(frame + 4, domain);
    memory.store32(frame + 8, KERNEL);
    memory.store32(frame + 12, frame + STACK);
    memory.store32(frame + 16, cpu.stackPointer());
    memory.store32(frame, 2);
    cpu.loadTable(domain, tables[domain]);
    cpu.stackPointer(frame + STACK);
    final int result = entry.invoke(a, b, 0);
    memory.store32(frame, 1);
    cpu.loadTable(KERNEL, kernelTable);
    cpu.stackPointer(frame + 2 * STACK);
    return result;
  }
}
