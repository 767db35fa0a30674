package org.inglenook.nooks.recovery;

import java.util.function.LongSupplier;
import org.inglenook.hardware.PhysicalMemory;

/** Reads the records of {@link Recovery}; changes nothing. For views, reports and managers. */
public final class RecoveryState {
  /** Nobody has been in the driver for too long. */
  public static final int FINE = 0;

  /** Tasks have been in the driver for too long. */
  public static final int LATE = 1;

  /** They have, and have crossed since, so that the kernel has seen it. */
  public static final int SEEN = 2;

  private final PhysicalMemory memory;
  private final RecoveryLayout layout;

  RecoveryState(PhysicalMemory memory, RecoveryLayout layout) {
    this.memory = memory;
    this.layout = layout;
  }

  /**
   * Returns a number that is another one after the records have been stored to, see {@link
   * org.inglenook.hardware.MemoryChanges#watch}. When somebody came into a driver is no part of
   * them.
   */
  public LongSupplier watch() {
    return memory.changes().watch(layout.asleep(), layout.crossings());
  }

  /** Returns how far the recovery of {@code domain} is. */
  public Stage stage(int domain) {
    return Stage.of(field(domain, RecoveryLayout.STAGE, RecoveryLayout.STAGE_BITS));
  }

  /** Returns how the failure showed, until it is decided what becomes of the driver. */
  public Trigger trigger(int domain) {
    return Trigger.of(field(domain, RecoveryLayout.TRIGGER, RecoveryLayout.TRIGGER_BITS));
  }

  /** Returns what was decided. */
  public Decision decision(int domain) {
    return Decision.of(field(domain, RecoveryLayout.DECISION, RecoveryLayout.DECISION_BITS));
  }

  /** Returns whether the other version of the driver is loaded. */
  public boolean alternate(int domain) {
    return flag(domain, RecoveryLayout.IMAGE);
  }

  /** Returns whether a probe waits for its answer. */
  public boolean probing(int domain) {
    return flag(domain, RecoveryLayout.PROBE);
  }

  /**
   * Returns {@link #FINE}, {@link #LATE} or {@link #SEEN}; means nothing while nobody is inside.
   */
  public int pace(int domain) {
    return field(domain, RecoveryLayout.PACE, RecoveryLayout.PACE_BITS);
  }

  /** Returns whether what a device could reach for an earlier incarnation is still set aside. */
  public boolean aside(int domain) {
    return flag(domain, RecoveryLayout.ASIDE);
  }

  /** Returns how often the driver has been loaded again. */
  public int restarts(int domain) {
    return memory.load32(layout.restarts(domain));
  }

  /** Returns how often the driver has failed, excused failures included. */
  public int failures(int domain) {
    return memory.load32(layout.failures(domain));
  }

  /** Returns in which cycle {@code task}, which is inside, came into the driver or woke there. */
  long since(int task, int domain) {
    final int at = layout.since(task, domain);
    return Integer.toUnsignedLong(memory.load32(at))
        | (long) memory.load32(at + Integer.BYTES) << Integer.SIZE;
  }

  /** Returns whether {@code task} sleeps where no signal wakes it. */
  public boolean asleep(int task) {
    return (memory.load32(layout.asleep()) >>> task & 1) != 0;
  }

  private boolean flag(int domain, int field) {
    return field(domain, field, RecoveryLayout.FLAG_BITS) != 0;
  }

  private int field(int domain, int field, int bits) {
    return RecoveryLayout.get(memory.load32(layout.status(domain)), field, bits);
  }
}
