package org.inglenook.nooks.wrapper;

import org.inglenook.driver.ObjectType;

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

  /**
   * Returns how much a driver may hold of {@code type}: objects, or pages of those that have some.
   */
  int of(ObjectType type) {
    return switch (type) {
      case HEAP_BLOCK, DMA_BUFFER -> pages;
      case SK_BUFF -> packets;
      case TIMER -> timers;
      default -> Integer.MAX_VALUE;
    };
  }
}
