package org.inglenook.conformance.subject;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.replay.SimulatedSubject;
import org.inglenook.conformance.view.View;
import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.Nooks;
import org.inglenook.nooks.xpc.XpcConfig;
import org.inglenook.sim.World;

/**
 * A small machine with the mechanisms of Nooks and nothing else: the kernel's page table in frame 0
 * maps all memory, the records of Nooks follow, and the rest is free for pages of a model.
 */
final class Testbed {
  private static final int KERNEL_TABLE = 0;
  private static final int FRAMES = 64;

  private final World world;
  private final Machine machine;
  private final Nooks nooks;
  private final int firstSpare;

  Testbed(long seed, int cpus, boolean tagged, boolean iommu, XpcConfig config) {
    world = new World(seed);
    machine =
        new Machine(
            world, new MachineConfig(FRAMES, cpus, tagged, iommu, MachineConfig.small().cost()));
    for (int p = 0; p < FRAMES; p++) {
      machine.tables().set(KERNEL_TABLE, p, PageLayout.entry(p, PRESENT | WRITABLE));
    }
    for (Cpu cpu : machine.cpus()) {
      cpu.loadTable(0, KERNEL_TABLE);
    }
    final int base = machine.tables().bytes() >>> PAGE_SHIFT;
    firstSpare = base + Nooks.pages(machine, config);
    if (firstSpare >= FRAMES) {
      throw new IllegalArgumentException(
          "model too large for the testbed: frames=" + FRAMES + ", needed=" + firstSpare);
    }
    nooks = new Nooks(machine, config, base << PAGE_SHIFT, KERNEL_TABLE);
  }

  Machine machine() {
    return machine;
  }

  Nooks nooks() {
    return nooks;
  }

  /** The first page that belongs to nobody but the model. */
  int firstSpare() {
    return firstSpare;
  }

  /** This machine as the subject of a replay; {@code trap} settles what was cut short. */
  SimulatedSubject subject(ActionBinding binding, View view, Runnable trap) {
    return new Subject(world, machine.memory(), binding, view, trap);
  }

  private record Subject(
      World world, PhysicalMemory memory, ActionBinding binding, View view, Runnable trap)
      implements SimulatedSubject {
    @Override
    public void recoverFromTrap() {
      trap.run();
    }
  }
}
