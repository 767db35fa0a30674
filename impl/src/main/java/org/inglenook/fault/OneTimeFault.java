package org.inglenook.fault;

import org.inglenook.sim.Hasher;

/**
 * A fault rule that fires once in a run, from a moment on: it is transient, and a driver that was
 * reloaded does not meet it again.
 */
abstract class OneTimeFault implements InjectedFault {
  private final long fromCycle;
  private boolean fired;

  /** Waits until {@code cycle}. */
  OneTimeFault(long cycle) {
    fromCycle = cycle;
  }

  /** Returns whether the moment has come, and the fault has not. */
  final boolean waiting(long cycle) {
    return !fired && cycle >= fromCycle;
  }

  /** The fault happens now, or begins to. */
  final void fire() {
    fired = true;
  }

  /** Returns the cycle before which nothing happens. */
  final long fromCycle() {
    return fromCycle;
  }

  @Override
  public final boolean fired() {
    return fired;
  }

  @Override
  public final Object save() {
    return fired;
  }

  @Override
  public final void restore(Object saved) {
    fired = (Boolean) saved;
  }

  @Override
  public final void hash(Hasher hasher) {
    hasher.add(fired);
  }
}
