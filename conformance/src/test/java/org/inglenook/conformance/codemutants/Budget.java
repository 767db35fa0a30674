package org.inglenook.conformance.codemutants;

import java.util.BitSet;

/**
 * Steps that the code under test may still take: entries into methods, and jumps back. Code is
 * given calls to this class when it is loaded, see {@link Probes}; a mutant that runs for ever is
 * so found without a clock, and in the same place each time. Static, for the calls come from
 * everywhere; one thread at a time runs code under test.
 */
public final class Budget {
  private static final int LARGEST_ARRAY = 1 << 26;

  private static long allowed = Long.MAX_VALUE;
  private static long left = Long.MAX_VALUE;
  private static boolean spent;
  private static BitSet entered = new BitSet();

  private Budget() {}

  /** The method of this number is entered. */
  public static void enter(int method) {
    entered.set(method);
    step();
  }

  /** A step is taken. */
  public static void step() {
    left--;
    if (left < 0) {
      throw over();
    }
  }

  /** An array of this length is made. */
  public static void array(int length) {
    if (length > LARGEST_ARRAY) {
      throw over();
    }
  }

  private static SpentError over() {
    spent = true;
    left = 0;
    return new SpentError();
  }

  /** Allows so many steps from now on, and forgets what was entered. */
  static void allow(long steps) {
    allowed = steps;
    left = steps;
    spent = false;
    entered = new BitSet();
  }

  /** Whether what was allowed did not do. */
  static boolean isSpent() {
    return spent;
  }

  /** Steps taken since they were allowed. */
  static long used() {
    return allowed - left;
  }

  /** The numbers of the methods entered since then. */
  static BitSet entered() {
    return (BitSet) entered.clone();
  }
}
