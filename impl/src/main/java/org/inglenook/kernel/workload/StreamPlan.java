package org.inglenook.kernel.workload;

/**
 * A stream of datagrams.
 *
 * @param frames how many
 * @param payload bytes in each
 * @param interval cycles between two of them at the sender
 * @param lowWater datagrams that must wait before the application wakes up to read, as SO_RCVLOWAT
 * @param patience cycles without progress after which the rest counts as lost
 */
public record StreamPlan(int frames, int payload, int interval, int lowWater, long patience) {
  /**
   * Returns 200 datagrams of 1,024 bytes, one every 20 us, which is about 410 Mb/s, read in batches
   * of 16.
   */
  public static StreamPlan standard() {
    return new StreamPlan(200, 1_024, 34_000, 16, 17_000_000);
  }

  /** Returns the same with another number of datagrams. */
  public StreamPlan withFrames(int count) {
    return new StreamPlan(count, payload, interval, lowWater, patience);
  }
}
