package org.inglenook.nooks.recovery;

/**
 * How much of each resource a driver may hold at a time. More is a fault of the driver.
 *
 * @param pages pages of blocks, data section and heap included
 * @param packets packets
 * @param timers armed timers
 */
public record Limits(int pages, int packets, int timers) {
  /** No limits: as published, where nothing is said of numbers. */
  public static final Limits NONE =
      new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
