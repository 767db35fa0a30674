package org.inglenook.fault;

import org.inglenook.sim.Hasher;

/**
 * What becomes of a fault when its driver is loaded again: a transient one (a Heisenbug) is gone, a
 * deterministic one (a Bohrbug) waits for its trigger again.
 *
 * @param permille probability, in thousandths, that it is there again after a load; 0 for a
 *     transient fault, 1000 for one that always recurs
 * @param seed decides at which loads it is
 */
public record Persistence(int permille, int seed) {
  /** Gone after the first reload. */
  public static final Persistence TRANSIENT = new Persistence(0, 0);

  /** There after every reload. */
  public static final Persistence DETERMINISTIC = new Persistence(1000, 0);

  private static final int WHOLE = 1000;

  /** Checks the probability. */
  public Persistence {
    if (permille < 0 || permille > WHOLE) {
      throw new IllegalArgumentException("no probability in thousandths: permille=" + permille);
    }
  }

  /** Returns whether the fault is there in load number {@code load}, 2 for the first reload. */
  public boolean recurs(int load) {
    final long drawn = Hasher.mix(((long) seed << Integer.SIZE) + load) >>> 33;
    return drawn % WHOLE < permille;
  }
}
