package org.inglenook.kernel.core;

import java.util.Locale;

/**
 * The end of a kernel: one of its own checks failed, or it met a processor exception it cannot
 * survive. Part of a run's behaviour, so it carries values and no Java stack trace.
 */
public final class KernelPanic extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String structure;
  private final int address;
  private final String field;
  private final int expected;
  private final int found;
  private final long cycle;
  private final long seed;
  private final boolean lockup;

  KernelPanic(
      String structure, int address, String field, int expected, int found, long cycle, long seed) {
    this(structure, address, field, expected, found, cycle, seed, false);
  }

  private KernelPanic(
      String structure,
      int address,
      String field,
      int expected,
      int found,
      long cycle,
      long seed,
      boolean lockup) {
    super(null, null, false, false);
    this.lockup = lockup;
    this.structure = structure;
    this.address = address;
    this.field = field;
    this.expected = expected;
    this.found = found;
    this.cycle = cycle;
    this.seed = seed;
  }

  /** Returns the same panic of a machine that stood still. */
  KernelPanic ofLockup() {
    return new KernelPanic(structure, address, field, expected, found, cycle, seed, true);
  }

  /** Returns the name of the corrupted structure, or of the exception. */
  public String structure() {
    return structure;
  }

  /** Returns whether the processor's watchdog has ended a machine that stood still. */
  public boolean isLockup() {
    return lockup;
  }

  /** Returns the virtual address of the structure, or the address that faulted. */
  public int address() {
    return address;
  }

  /** Returns the field that is wrong. */
  public String field() {
    return field;
  }

  /** Returns the value the field should have. */
  public int expected() {
    return expected;
  }

  /** Returns the value the field has. */
  public int found() {
    return found;
  }

  /** Returns the cycle of the panic. */
  public long cycle() {
    return cycle;
  }

  /** Returns the seed of the run. */
  public long seed() {
    return seed;
  }

  @Override
  public String getMessage() {
    return String.format(
        Locale.ROOT,
        "kernel panic: structure=%s, address=0x%x, field=%s, expected=0x%x, found=0x%x, cycle=%d,"
            + " seed=%d",
        structure,
        address,
        field,
        expected,
        found,
        cycle,
        seed);
  }
}
