package org.inglenook.conformance.monitor;

import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/** Who is told what a monitor hears and sees of a run, in its order. */
public interface Witness extends Observer.Sight {
  /** A run begins in {@code state}. */
  void begin(SpecState state);

  /** A variable that the view shows has this value now. */
  @Override
  void see(int variable, Value value);

  /**
   * Somebody has reported a step.
   *
   * @param whole whether the state after it is what was seen last; else nobody has looked
   * @param cycle when
   */
  void take(ActionInstance step, boolean whole, long cycle);

  /** Something that is no step of the spec has happened, and the state is what was seen last. */
  void passOver(long cycle);
}
