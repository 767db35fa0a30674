package org.inglenook.conformance.monitor;

import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecState;

/** Who is told of each step that a follower takes. */
@FunctionalInterface
public interface StepListener {
  /** Nobody. */
  StepListener NONE = (step, cycle, before, after) -> {};

  /** {@code step} was taken at {@code cycle}. */
  void taken(ActionInstance step, long cycle, SpecState before, SpecState after);
}
