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
  private final Hardware parts;
  private final Iommu iommu;
  private final InterruptController interrupts;
  private final List<Cpu> cpus;
  private final Cpu[] cpuById;
  private final Timer timer;
  private int busMasters;

  /** Builds a machine to which nobody listens. */
  public Machine(World world, MachineConfig config) {
    this(world, config, Trace.OFF);
  }

  /** Builds a machine that reports its steps to {@code trace}. */
  public Machine(World world, MachineConfig config, Trace trace) {
    this.world = world;
    this.config = config;
    parts = makeParts(trace);
    cpus = makeCpus();
    cpuById = cpus.toArray(Cpu[]::new);
    iommu = new Iommu(config.iommu(), config.frames());
    interrupts = new InterruptController(world.clock(), config.cost());
    world.register(iommu);
    world.register(interrupts);
    timer = new Timer(world, interrupts);
  }

  private Hardware makeParts(Trace trace) {
    final PhysicalMemory memory = new PhysicalMemory(config.frames());
    world.register(memory);
    return new Hardware(
        memory,
        new PageTable(memory, config.frames() + DeviceBus.FRAMES),
        new DeviceBus(config.frames()),
        world.clock(),
        config.cost(),
        trace);
  }

  private List<Cpu> makeCpus() {
    final List<Cpu> made = new ArrayList<>();
    for (int id = 0; id < config.cpus(); id++) {
      final Cpu cpu = new Cpu(id, parts, config.taggedTlb());
      world.register(cpu);
      made.add(cpu);
    }
    return List.copyOf(made);
  }

  /** Makes the access to memory of one more device. */
  public Dma newBusMaster() {
    final Dma dma = new Dma(busMasters++, iommu, parts);
    world.register(dma);
    return dma;
  }

  /**
   * Runs the events that are due and lets {@code cpu} take the interrupts that are pending, at most
   * as many as there are lines: a line that its handler cannot quiet slows the interrupted code
   * down, it does not keep it from running.
   */
  public void poll(Cpu cpu) {
    world.events().runDue();
    for (int taken = 0; taken < InterruptController.LINES && interrupts.deliver(cpu); taken++) {
      world.events().runDue();
    }
  }

  /**
   * Lets {@code cpu} sleep until the next event, unless an interrupt waits already; then polls.
   *
   * @return false if there was nothing to wait for, so that the machine would sleep for ever
   */
  public boolean idle(Cpu cpu) {
    final boolean woken = interrupts.wants(cpu) || world.events().runNext();
    poll(cpu);
    return woken;
  }

  /** Returns the world this machine is in. */
  public World world() {
    return world;
  }

  /** Returns how this machine was built. */
  public MachineConfig config() {
    return config;
  }

  /** Returns to whom the steps of this machine are reported. */
  public Trace trace() {
    return parts.trace();
  }

  /** Returns the memory. */
  public PhysicalMemory memory() {
    return parts.memory();
  }

  /** Returns access to the page tables in memory. */
  public PageTable tables() {
    return parts.tables();
  }

  /** Returns the bus with the device registers. */
  public DeviceBus devices() {
    return parts.devices();
  }

  /** Returns the table of what devices may reach. */
  public Iommu iommu() {
    return iommu;
  }

  /** Returns the interrupt controller. */
  public InterruptController interrupts() {
    return interrupts;
  }

  /** Returns the interval timer. */
  public Timer timer() {
    return timer;
  }

  /** Returns the processors, by number. */
  public List<Cpu> cpus() {
    return cpus;
  }

  /** Returns processor {@code id}. */
  public Cpu cpu(int id) {
    return cpuById[id];
  }
}
