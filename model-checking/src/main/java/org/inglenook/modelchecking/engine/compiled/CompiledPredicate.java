package org.inglenook.modelchecking.engine.compiled;

import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;

/**
 * A predicate on states or steps.
 *
 * @param name of the property of which it is a part
 * @param code evaluates it
 * @param reads the variables on which it depends, ascending
 * @param once the slots of what is evaluated once for each step
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompiledPredicate(String name, Code code, int[] reads, int[] once) {

  boolean holds(Frame frame, Datum[] now, Datum[] next) {
    frame.show(now, next);
    ExpressionCompiler.forget(frame, once);
    try {
      return code.holds(frame);
    } catch (EvaluationException e) {
      throw new EvaluationException("cannot evaluate " + name + " " + e.getMessage());
    }
  }
}
