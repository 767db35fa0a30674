package org.inglenook.modelchecking.engine.compiled;

import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Operator;

/**
 * A condition on what a loop binds, x, that functions answer for all members of its set at once:
 * {@code f[x] = e}, {@code f[x] # e} or {@code f[x] # g[x]}, where x is in none of f, g and e.
 */
interface Selector {
  /**
   * The places of the members of {@code set} that meet the condition, ascending; null where they
   * have to be asked one by one.
   */
  int[] places(Frame frame, ListedSet set);

  /** The selector that {@code formula} is for {@code slot}, or null. */
  static Selector of(
      Formula formula, int slot, ExpressionCompiler compiler, Scope scope, boolean primed) {
    if (!(formula instanceof Formula.BuiltIn comparison)
        || (comparison.operator() != Operator.EQUAL
            && comparison.operator() != Operator.DIFFERENT)) {
      return null;
    }
    Formula left = comparison.arguments().get(0);
    Formula right = comparison.arguments().get(1);
    Code mine = applied(left, slot, compiler, scope, primed);
    Code others = applied(right, slot, compiler, scope, primed);
    boolean same = comparison.operator() == Operator.EQUAL;
    if (mine != null && others != null) {
      return same ? null : (frame, set) -> differences(mine, others, frame, set);
    }
    Code function = mine != null ? mine : others;
    Expression result = compiler.compile(mine != null ? right : left, scope, primed);
    if (function == null || result.slots().get(slot)) {
      return null;
    }
    return (frame, set) -> compared(function, result.code(), same, frame, set);
  }

  private static int[] compared(
      Code function, Code result, boolean same, Frame frame, ListedSet set) {
    FunctionDatum applied = function.value(frame).function();
    Datum wanted = result.value(frame);
    if (!applied.domain().equals(set)) {
      return null;
    }
    return same ? applied.placesWith(wanted) : applied.placesWithout(wanted);
  }

  private static int[] differences(Code some, Code others, Frame frame, ListedSet set) {
    FunctionDatum left = some.value(frame).function();
    FunctionDatum right = others.value(frame).function();
    return left.domain().equals(set) && right.domain().equals(set)
        ? left.placesOtherThan(right)
        : null;
  }

  /** What is applied to what {@code slot} holds, if {@code formula} is that and no more. */
  private static Code applied(
      Formula formula, int slot, ExpressionCompiler compiler, Scope scope, boolean primed) {
    boolean next = primed;
    Formula application = formula;
    if (formula instanceof Formula.BuiltIn prime && prime.operator() == Operator.PRIME) {
      application = prime.arguments().get(0);
      next = true;
    }
    if (!(application instanceof Formula.BuiltIn apply)
        || apply.operator() != Operator.APPLY
        || !isHeld(apply.arguments().get(1), slot, scope)) {
      return null;
    }
    Expression function = compiler.compile(apply.arguments().get(0), scope, next);
    return function.slots().get(slot) ? null : function.code();
  }

  private static boolean isHeld(Formula formula, int slot, Scope scope) {
    return formula instanceof Formula.Bound bound
        && scope.find(bound.id()) instanceof Scope.Slot found
        && found.slot() == slot;
  }
}
