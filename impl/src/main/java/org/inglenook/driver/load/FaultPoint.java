package org.inglenook.driver.load;

import org.inglenook.driver.Memory;

/**
 * A fault rule as woven driver code asks it: at every method entry and back-edge, whether something
 * wrong is to be executed now.
 */
public interface FaultPoint {
  /** The rule that never fires; code loaded with it is woven without fault points. */
  FaultPoint NEVER =
      new FaultPoint() {
        @Override
        public boolean due(long cycle) {
          return false;
        }

        @Override
        public void strike(Memory memory) {
          throw new IllegalStateException("this rule never fires");
        }
      };

  /** Counts one pass of driver code at {@code cycle}; true when it is time to strike. */
  boolean due(long cycle);

  /** Executes what is wrong, as the driver's own instructions: with its rights, by its address. */
  void strike(Memory memory);

  /** Returns whether driver code, after a strike, strikes again instead of going on. */
  default boolean again() {
    return false;
  }
}
