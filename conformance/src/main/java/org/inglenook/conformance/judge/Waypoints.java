package org.inglenook.conformance.judge;

import java.util.Optional;

/** Keeps where a judge is, so that another one can go on there. */
public interface Waypoints {
  /** Keeps nothing. */
  Waypoints NONE =
      new Waypoints() {
        @Override
        public Optional<Waypoint> last() {
          return Optional.empty();
        }

        @Override
        public boolean isDue(int states) {
          return false;
        }

        @Override
        public void keep(Waypoint waypoint) {
          // Nobody will go on.
        }
      };

  /** Where to go on; the source is there already. Empty: the judge begins. */
  Optional<Waypoint> last();

  /**
   * One record more was judged.
   *
   * @param states that explain it
   * @return whether where the judge is now is to be kept
   */
  boolean isDue(int states);

  /** Keeps {@code waypoint} in place of the one before. */
  void keep(Waypoint waypoint);
}
