package org.inglenook.campaign;

/**
 * How the memory of a trial differs from that of a run without a fault.
 *
 * @param words how many words differ, of those that are compared
 * @param first physical address of the first of them; 0 when none does
 */
public record Differences(int words, int first) {
  /** Nothing differs, or nothing was compared. */
  public static final Differences NONE = new Differences(0, 0);
}
