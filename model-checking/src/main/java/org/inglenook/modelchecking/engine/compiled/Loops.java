package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;
import org.inglenook.modelchecking.engine.formula.Formula.Range;

/** The loops of one quantifier, the outermost first; constant sets are listed once. */
final class Loops {
  private final List<Loop> all = new ArrayList<>();
  private final List<Integer> slots = new ArrayList<>();
  private final List<Expression> sets = new ArrayList<>();
  private Scope inside;

  Loops(ExpressionCompiler compiler, List<Range> ranges, Scope scope, boolean primed) {
    inside = scope;
    for (Range range : ranges) {
      Expression set = listed(compiler.compile(range.set(), scope, primed));
      sets.add(set);
      int[] bound = new int[range.ids().size()];
      for (int i = 0; i < bound.length; i++) {
        bound[i] = compiler.newSlot();
        slots.add(bound[i]);
        inside = inside.with(range.ids().get(i), new Scope.Slot(bound[i]));
      }
      add(range, set, bound);
    }
  }

  private void add(Range range, Expression set, int[] bound) {
    if (range.tuple()) {
      all.add(new Loop(set, bound, true));
      return;
    }
    for (int slot : bound) {
      all.add(new Loop(set, new int[] {slot}, false));
    }
  }

  private static Expression listed(Expression set) {
    return set.constant() != null && set.constant().set().isFinite()
        ? Expression.constant(set.constant().set().listed())
        : set;
  }

  List<Loop> all() {
    return all;
  }

  List<Integer> slots() {
    return slots;
  }

  List<Expression> sets() {
    return sets;
  }

  /** Where the body stands. */
  Scope inside() {
    return inside;
  }

  /** The argument of a function of several parameters: what is bound now, as a tuple. */
  Datum argument(Frame frame) {
    Datum[] bound = new Datum[all.size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = all.get(i).bound(frame);
    }
    return FunctionDatum.sequence(bound);
  }
}
