package org.inglenook.modelchecking.engine.compiled;

import java.util.List;
import java.util.function.IntBinaryOperator;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.BooleanDatum;
import org.inglenook.modelchecking.engine.compiled.value.IntegerDatum;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;
import org.inglenook.modelchecking.engine.formula.Operator;

/** Integers as TLC has them: of 32 bits, and what does not fit is a complaint. */
final class Arithmetic {
  /** {@code BOOLEAN}. */
  static final ListedSet BOOLEAN = ListedSet.of(List.of(BooleanDatum.FALSE, BooleanDatum.TRUE));

  private Arithmetic() {}

  static Code code(Operator operator, Code left, Code right) {
    IntBinaryOperator exact =
        switch (operator) {
          case PLUS -> Math::addExact;
          case MINUS -> Math::subtractExact;
          case TIMES -> Math::multiplyExact;
          case DIVIDE -> Arithmetic::divide;
          case MODULO -> Arithmetic::modulo;
          default -> Arithmetic::power;
        };
    return frame -> {
      int a = left.value(frame).integer();
      int b = right.value(frame).integer();
      try {
        return IntegerDatum.of(exact.applyAsInt(a, b));
      } catch (ArithmeticException e) {
        throw new EvaluationException(operator + " of " + a + " and " + b + ": " + e.getMessage());
      }
    };
  }

  static IntegerDatum negate(int operand) {
    if (operand == Integer.MIN_VALUE) {
      throw new EvaluationException("NEGATE of " + operand + ": integer overflow");
    }
    return IntegerDatum.of(-operand);
  }

  /** Rounds down. */
  private static int divide(int a, int b) {
    if (a == Integer.MIN_VALUE && b == -1) {
      throw new ArithmeticException("integer overflow");
    }
    return Math.floorDiv(a, b);
  }

  /** Defined for positive {@code b} only. */
  private static int modulo(int a, int b) {
    if (b <= 0) {
      throw new ArithmeticException("the modulus is not positive");
    }
    return Math.floorMod(a, b);
  }

  private static int power(int base, int exponent) {
    if (exponent < 0 || (base == 0 && exponent == 0)) {
      throw new ArithmeticException("undefined");
    }
    int result = 1;
    for (int i = 0; i < exponent; i++) {
      result = Math.multiplyExact(result, base);
    }
    return result;
  }
}
