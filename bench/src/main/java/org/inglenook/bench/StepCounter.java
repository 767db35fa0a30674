package org.inglenook.bench;

import org.inglenook.trace.Trace;

/** The least that a listener can do: it counts the steps. */
final class StepCounter implements Trace {
  private long steps;

  @Override
  public void step(String action, int a, int b, int c, int d) {
    steps++;
  }

  /** Returns how many steps were reported. */
  long steps() {
    return steps;
  }
}
