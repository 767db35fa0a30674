package org.inglenook.driver.load;

import java.util.List;
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

  /** Returns whether code has to ask for strikes at all; asked once per load. */
  default boolean strikes() {
    return this != NEVER;
  }

  /** Returns how many instructions a strike takes: about a store and a jump. */
  default int instructions() {
    return 2;
  }

  /** Returns what is changed in the code of the driver; asked once per load. */
  default CodePatch patch() {
    return CodePatch.NONE;
  }

  /** Returns whether, at the changed place of this number, the other instruction is executed. */
  default boolean changed(int place) {
    return false;
  }

  /** Returns what the driver calls, with this rule between; asked once per load. */
  default Imports between(Imports imports) {
    return imports;
  }

  /**
   * Returns what is called as the driver, with this rule between; asked once per load, and inside
   * of any isolation.
   */
  default <T> T between(Class<T> type, T driver) {
    return driver;
  }

  /**
   * A clean image is about to be loaded.
   *
   * @param dataBase address of its data section
   * @param data layout of the data section
   * @param placed the changes of {@link #patch} for which there was a place
   */
  default void loading(int dataBase, DataSection data, List<CodePatch.Placed> placed) {}
}
