package org.inglenook.bench;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.Nooks;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.nooks.xpc.XpcConfig;
import org.inglenook.sim.World;
import org.inglenook.trace.Trace;

/**
 * The machine of the Nooks paper with the mechanisms of Nooks in their usual size, and handles to
 * three drivers. The kernel's page table in frame 0 maps all memory; the records of Nooks follow.
 *
 * <p>A driver that fails ends the benchmark: what comes after would measure refusals.
 */
final class BenchMachine {
  /** How many drivers are loaded, in domains 1 to this. */
  static final int DRIVERS = 3;

  private static final int KERNEL_TABLE = 0;

  private final Machine machine;
  private final Nooks nooks;
  private final XpcCalls calls;
  private final DriverHandle[] handles = new DriverHandle[DRIVERS];
  private final int counter;

  /** Boots a machine that reports its steps to {@code trace}. */
  BenchMachine(Trace trace) {
    final World world = new World(0);
    machine = new Machine(world, MachineConfig.standard(), trace);
    for (int p = 0; p < machine.memory().frames(); p++) {
      machine.tables().set(KERNEL_TABLE, p, PageLayout.entry(p, PRESENT | WRITABLE));
    }
    for (Cpu cpu : machine.cpus()) {
      cpu.loadTable(0, KERNEL_TABLE);
    }
    final int base = (machine.tables().bytes() + PageLayout.OFFSET_MASK) >>> PAGE_SHIFT;
    final XpcConfig config = XpcConfig.standard();
    nooks = new Nooks(machine, config, base << PAGE_SHIFT, KERNEL_TABLE);
    counter = (base + Nooks.pages(machine, config)) << PAGE_SHIFT;
    calls = new XpcCalls(nooks.xpc(), nooks.memory(), world.clock());
    calls.listener(
        fault -> {
          throw new IllegalStateException("driver failed in a benchmark: " + fault);
        });
    for (int i = 0; i < DRIVERS; i++) {
      handles[i] = new DriverHandle(i + 1, xpc().epoch(i + 1));
    }
  }

  /** Returns the hardware. */
  Machine machine() {
    return machine;
  }

  /** Returns the mechanisms under test. */
  Nooks nooks() {
    return nooks;
  }

  /** Returns the steps of a crossing. */
  Xpc xpc() {
    return nooks.xpc();
  }

  /** Returns whole crossings. */
  XpcCalls calls() {
    return calls;
  }

  /** Returns the handle of driver {@code i}, from 0; its domain is {@code i + 1}. */
  DriverHandle handle(int i) {
    return handles[i];
  }

  /** Returns a physical address in a page that nobody else uses. */
  int spareWord() {
    return counter;
  }
}
