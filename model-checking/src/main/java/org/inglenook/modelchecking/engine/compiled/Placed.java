package org.inglenook.modelchecking.engine.compiled;

import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.formula.Formula;

/** Says where it was that an expression could not be evaluated. */
final class Placed {
  private Placed() {}

  /** {@code code}, whose complaints name the place of {@code formula}. */
  static Code code(Code code, Formula formula) {
    return code instanceof Test test ? test(test, formula) : value(code, formula);
  }

  private static Test test(Test code, Formula formula) {
    return frame -> {
      try {
        return code.holds(frame);
      } catch (EvaluationException e) {
        throw at(formula, e.getMessage());
      }
    };
  }

  private static Code value(Code code, Formula formula) {
    return frame -> {
      try {
        return code.value(frame);
      } catch (EvaluationException e) {
        throw at(formula, e.getMessage());
      }
    };
  }

  static EvaluationException at(Formula formula, String what) {
    return new EvaluationException("at " + formula.place() + ": " + what);
  }
}
