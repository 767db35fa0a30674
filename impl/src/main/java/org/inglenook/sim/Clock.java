package org.inglenook.sim;

/** The time of a world, in cycles of its processors. All processors share it. */
public final class Clock implements Stateful {
  private long now;

  Clock() {}

  /** Returns the cycles since the world began. */
  public long now() {
    return now;
  }

  /**
   * Spends {@code cycles}. Events that come due meanwhile run when the queue is next asked.
   *
   * @param cycles zero or more
   */
  public void charge(long cycles) {
    now += cycles;
  }

  /** Moves forward to {@code cycle}; a clock that is already past it stays where it is. */
  void advanceTo(long cycle) {
    now = Math.max(now, cycle);
  }

  @Override
  public Object save() {
    return now;
  }

  @Override
  public void restore(Object saved) {
    now = (Long) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(now);
  }
}
