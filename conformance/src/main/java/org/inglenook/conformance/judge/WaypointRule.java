package org.inglenook.conformance.judge;

/** When it is worth while to keep where a judge is: by what was done since, not by the clock. */
public final class WaypointRule {
  /** Records and states looked at: about a second of a judge, and some milliseconds to write. */
  public static final long STANDARD = 1 << 16;

  /** A state is written in less time than so many are looked at. */
  private static final long WORTH = 1 << 6;

  private final long least;
  private long done;

  /**
   * @param least how many records and states are looked at in between
   */
  public WaypointRule(long least) {
    this.least = least;
  }

  /**
   * One record more was judged.
   *
   * @param states that explain it
   * @return whether where the judge is now is to be kept
   */
  public boolean isDue(int states) {
    done += 1 + states;
    if (done < Math.max(least, WORTH * states)) {
      return false;
    }
    done = 0;
    return true;
  }
}
