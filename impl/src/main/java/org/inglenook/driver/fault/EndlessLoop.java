package org.inglenook.driver.fault;

import org.inglenook.driver.Memory;
import org.inglenook.sim.Hasher;

/**
 * A fault rule: from a moment on, the driver goes in a circle. It makes no call, so that it meets
 * nobody who could notice.
 */
public final class EndlessLoop implements InjectedFault {
  private final long fromCycle;
  private boolean begun;

  /** Begins at the first pass of driver code at or after {@code cycle}. */
  public EndlessLoop(long cycle) {
    fromCycle = cycle;
  }

  /** Loops once: the rule is transient, and a driver that was reloaded does not meet it. */
  @Override
  public boolean due(long cycle) {
    if (begun || cycle < fromCycle) {
      return false;
    }
    begun = true;
    return true;
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
  public boolean fired() {
    return begun;
  }

  @Override
  public Object save() {
    return begun;
  }

  @Override
  public void restore(Object saved) {
    begun = (Boolean) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(begun);
  }

  @Override
  public String toString() {
    return "loop: fromCycle=%d".formatted(fromCycle);
  }
}
