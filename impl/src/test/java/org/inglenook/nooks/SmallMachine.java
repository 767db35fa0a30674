package org.inglenook.nooks;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PRESENT;
import static org.inglenook.hardware.PageLayout.WRITABLE;

import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.xpc.XpcConfig;
import org.inglenook.sim.World;
import org.inglenook.trace.Trace;

/** The mechanisms of Nooks on a machine without a kernel: two domains, two processors. */
public final class SmallMachine {
  /** The first domain. */
  public static final int A = 1;

  /** The second domain. */
  public static final int B = 2;

  private static final XpcConfig CONFIG = new XpcConfig(2, 2, 2, 8, 2);

  private final Machine machine;
  private final Nooks nooks;
  private final int spare;

  /** Boots it, with isolation as published. */
  public SmallMachine() {
    this(CONFIG, false, Trace.OFF);
  }

  /** Boots one that reports its steps to {@code trace}. */
  public SmallMachine(Trace trace) {
    this(CONFIG, false, trace);
  }

  private SmallMachine(XpcConfig config, boolean tagged, Trace trace) {
    machine =
        new Machine(
            new World(42),
            new MachineConfig(128, 2, tagged, false, MachineConfig.small().cost()),
            trace);
    for (int page = 0; page < machine.memory().frames(); page++) {
      machine.tables().set(0, page, PageLayout.entry(page, PRESENT | WRITABLE));
    }
    for (Cpu cpu : machine.cpus()) {
      cpu.loadTable(0, 0);
    }
    int base = machine.tables().bytes() >>> PAGE_SHIFT;
    nooks = new Nooks(machine, config, base << PAGE_SHIFT, 0);
    spare = base + Nooks.pages(machine, config);
  }

  /** Boots one whose domains have a stack each. */
  public static SmallMachine withOneStack() {
    return new SmallMachine(new XpcConfig(2, 2, 1, 8, 2), false, Trace.OFF);
  }

  /** Boots one whose domains have room for four deferred calls in each direction. */
  public static SmallMachine withLongQueues() {
    return new SmallMachine(new XpcConfig(2, 2, 2, 8, 4), false, Trace.OFF);
  }

  /** Boots one whose drivers can call each other directly. */
  public static SmallMachine withDirectCalls() {
    return new SmallMachine(CONFIG.withDirectCalls(), false, Trace.OFF);
  }

  /** Boots one whose processors keep translations when they switch to another domain. */
  public static SmallMachine withTags() {
    return new SmallMachine(CONFIG, true, Trace.OFF);
  }

  /** Returns the hardware. */
  public Machine machine() {
    return machine;
  }

  /** Returns the mechanisms. */
  public Nooks nooks() {
    return nooks;
  }

  /** Returns the first page that nobody uses. */
  public int spare() {
    return spare;
  }
}
