package org.inglenook.fault.call;

/** What is behind an interposed interface: its methods, by number. */
public interface CallTarget {
  /**
   * Calls method {@code number}, see {@link CallFacts#number}.
   *
   * @return its result, or 0 if it has none; arguments that it does not have are ignored
   */
  int invoke(int number, int a, int b, int c);
}
