package org.inglenook.hardware;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.sim.World;
import org.inglenook.trace.Trace;

/**
 * The assembled hardware. Everything in it that has state is registered with its world.
 *
 * <p>Frames of memory come first, then {@link DeviceBus#FRAMES} frames of device registers; a page
 * table maps as many virtual pages as there are frames of both kinds.
 */
public final class Machine {
  private final World world;
  private final MachineConfig config;
  private final PhysicalMemory memory;
  private final PageTable tables;
  private final DeviceBus devices;
  private final List<Cpu> cpus;

  /** Builds a machine to which nobody listens. */
  public Machine(World world, MachineConfig config) {
    this(world, config, Trace.OFF);
  }

  /** Builds a machine that reports its steps to {@code trace}. */
  public Machine(World world, MachineConfig config, Trace trace) {
    this.world = world;
    this.config = config;
    memory = new PhysicalMemory(config.frames());
    tables = new PageTable(memory, config.frames() + DeviceBus.FRAMES);
    devices = new DeviceBus(config.frames());
    world.register(memory);
    cpus = makeCpus(trace);
  }

  private List<Cpu> makeCpus(Trace trace) {
    final Hardware parts =
        new Hardware(memory, tables, devices, world.clock(), config.cost(), trace);
    final List<Cpu> made = new ArrayList<>();
    for (int id = 0; id < config.cpus(); id++) {
      final Cpu cpu = new Cpu(id, parts, config.taggedTlb());
      world.register(cpu);
      made.add(cpu);
    }
    return List.copyOf(made);
  }

  /** Returns the world this machine is in. */
  public World world() {
    return world;
  }

  /** Returns how this machine was built. */
  public MachineConfig config() {
    return config;
  }

  /** Returns the memory. */
  public PhysicalMemory memory() {
    return memory;
  }

  /** Returns access to the page tables in memory. */
  public PageTable tables() {
    return tables;
  }

  /** Returns the bus with the device registers. */
  public DeviceBus devices() {
    return devices;
  }

  /** Returns the processors, by number. */
  public List<Cpu> cpus() {
    return cpus;
  }

  /** Returns processor {@code id}. */
  public Cpu cpu(int id) {
    return cpus.get(id);
  }
}
