package org.inglenook.driver.fault;

import org.inglenook.driver.Memory;

/**
 * A fault rule: from a moment on, the driver goes in a circle. It makes no call, so that it meets
 * nobody who could notice.
 */
public final class EndlessLoop extends OneTimeFault {
  /** Begins at the first pass of driver code at or after {@code cycle}. */
  public EndlessLoop(long cycle) {
    super(cycle);
  }

  @Override
  public boolean due(long cycle) {
    final boolean begins = waiting(cycle);
    if (begins) {
      fire();
    }
    return begins;
  }

  @Override
  public void strike(Memory memory) {
    // Nothing but time: the next thing that happens is the same again.
  }

  @Override
  public boolean again() {
    return true;
  }

  @Override
  public String toString() {
    return "loop: fromCycle=%d".formatted(fromCycle());
  }
}
