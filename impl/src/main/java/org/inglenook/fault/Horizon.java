package org.inglenook.fault;

/**
 * How far triggers are drawn, so that most come while there is work: the size of a run without a
 * fault.
 *
 * @param cycles cycles from the load of the driver to the end of the workload
 * @param requests calls of entry points meanwhile, interrupts included
 * @param interrupts interrupts meanwhile
 * @param freePages page frames that are free while the workload runs
 * @param ticks timer ticks from boot to the end of the workload
 */
public record Horizon(int cycles, int requests, int interrupts, int freePages, int ticks) {
  /** A run of two hundred frames of a network workload. */
  public static final Horizon NETWORK = new Horizon(6_000_000, 300, 200, 130, 1);

  /** A run of as many fragments of a tone. */
  public static final Horizon SOUND = new Horizon(40_000_000, 120, 60, 130, 4);

  /** Refuses what nothing can be drawn from. */
  public Horizon {
    if (cycles < 1 || requests < 1 || interrupts < 1 || freePages < 1 || ticks < 1) {
      throw new IllegalArgumentException(
          "no horizon: cycles=%d, requests=%d, interrupts=%d, freePages=%d, ticks=%d"
              .formatted(cycles, requests, interrupts, freePages, ticks));
    }
  }
}
