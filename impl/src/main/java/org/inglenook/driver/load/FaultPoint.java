package org.inglenook.driver.load;

/**
 * A fault rule as woven driver code asks it: at every method entry and back-edge, whether to
 * execute one extra store now.
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
        public int address() {
          return 0;
        }

        @Override
        public int value() {
          return 0;
        }
      };

  /** Counts one pass of driver code at {@code cycle}; true when the store is to happen. */
  boolean due(long cycle);

  /** Virtual address of the store. */
  int address();

  /** Word to be stored. */
  int value();
}
