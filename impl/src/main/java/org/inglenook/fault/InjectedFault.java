package org.inglenook.fault;

import org.inglenook.driver.load.FaultPoint;
import org.inglenook.sim.Stateful;

/**
 * A fault rule with state. What is written into a run's report is its {@code toString}: a word for
 * its kind, a colon, and its values.
 */
public interface InjectedFault extends FaultPoint, Stateful {
  /** Returns whether the fault has happened, or has begun. */
  boolean fired();
}
