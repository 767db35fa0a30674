package org.inglenook.hardware;

import static org.inglenook.hardware.PageLayout.DEVICE;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.sim.World;
import org.inglenook.trace.Trace;

/**
 * Small machines in which the kernel's table maps everything writable, and a domain's read-only.
 */
public final class TestMachines {
  public static final int KERNEL = 0;
  public static final int DOMAIN = 1;

  /** A page of memory that no table lies in. */
  public static final int PAGE = 0x20;

  private TestMachines() {}

  public static Machine untagged() {
    return booted(MachineConfig.small(), Trace.OFF);
  }

  public static Machine tagged() {
    return booted(MachineConfig.small().withTaggedTlb(true), Trace.OFF);
  }

  public static Machine booted(MachineConfig config, Trace trace) {
    final Machine machine = new Machine(new World(42), config, trace);
    fillTable(machine, KERNEL, PRESENT | WRITABLE);
    fillTable(machine, DOMAIN, PRESENT);
    for (Cpu cpu : machine.cpus()) {
      cpu.loadTable(KERNEL, base(machine, KERNEL));
    }
    return machine;
  }

  /** Returns where the table of {@code space} lies: the tables fill the first frames. */
  public static int base(Machine machine, int space) {
    return space * machine.tables().bytes();
  }

  public static int address(int page) {
    return page << PageLayout.PAGE_SHIFT;
  }

  private static void fillTable(Machine machine, int space, int flags) {
    final int frames = machine.memory().frames();
    for (int vpn = 0; vpn < machine.tables().pages(); vpn++) {
      final int device = vpn < frames ? 0 : DEVICE;
      machine.tables().set(base(machine, space), vpn, PageLayout.entry(vpn, flags | device));
    }
  }
}
