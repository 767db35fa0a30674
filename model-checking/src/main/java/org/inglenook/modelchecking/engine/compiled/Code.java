package org.inglenook.modelchecking.engine.compiled;

import org.inglenook.modelchecking.engine.compiled.value.Datum;

/** A compiled expression. */
@FunctionalInterface
interface Code {
  /**
   * Its value.
   *
   * @throws org.inglenook.modelchecking.engine.EvaluationException when it has none
   */
  Datum value(Frame frame);

  /** Its value as a truth value. */
  default boolean holds(Frame frame) {
    return value(frame).truth();
  }
}
