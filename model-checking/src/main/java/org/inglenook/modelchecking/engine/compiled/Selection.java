package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Operator;

/**
 * Compiles {@code \E} and {@code \A}. A loop whose first conditions are {@link Selector}s runs
 * through the members that these single out, and no others: see {@link Choice}.
 */
final class Selection {
  private final ExpressionCompiler compiler;
  private final List<Loop> loops;
  private final Scope inside;
  private final boolean primed;

  Selection(ExpressionCompiler compiler, Loops loops, boolean primed) {
    this.compiler = compiler;
    this.loops = loops.all();
    inside = loops.inside();
    this.primed = primed;
  }

  /** A condition, and where its names are looked up. */
  private record Condition(Formula formula, Scope scope) {}

  Test exists(Formula body, Code code) {
    return new Search(true, code, code).compile(0, conditions(body, inside));
  }

  Test forall(Formula body, Code code) {
    if (!(body instanceof Formula.BuiltIn implies) || implies.operator() != Operator.IMPLIES) {
      return new Search(false, code, code).compile(0, List.of());
    }
    Code consequence = compiler.compile(implies.arguments().get(1), inside, primed).code();
    List<Condition> conditions = conditions(implies.arguments().get(0), inside);
    return new Search(false, code, consequence).compile(0, conditions);
  }

  /** The conjuncts of {@code formula}, those of operators that are applied to names included. */
  private static List<Condition> conditions(Formula formula, Scope scope) {
    List<Condition> all = new ArrayList<>();
    if (formula instanceof Formula.BuiltIn and && and.operator() == Operator.AND) {
      and.arguments().forEach(each -> all.addAll(conditions(each, scope)));
    } else if (formula instanceof Formula.Call call && isOfNames(call, scope)) {
      Scope inner = new ExpressionCompiler.Arguments(call, scope).inside;
      all.addAll(conditions(call.definition().body(), inner));
    } else {
      all.add(new Condition(formula, scope));
    }
    return all;
  }

  private static boolean isOfNames(Formula.Call call, Scope scope) {
    return !call.arguments().isEmpty()
        && scope.find(call.definition().id()) == null
        && call.arguments().stream().allMatch(Formula.Bound.class::isInstance);
  }

  /** Whether inner loops go through something whatever happens: their conditions are asked then. */
  private boolean isAsked(int depth) {
    return loops.subList(depth + 1, loops.size()).stream()
        .allMatch(each -> each.set().constant() instanceof ListedSet set && set.size() > 0);
  }

  /** What of the first of {@code left} a loop can do; null if it cannot choose by them. */
  private Choice choose(int depth, List<Condition> left) {
    if (loops.get(depth).tuple() || !isAsked(depth)) {
      return null;
    }
    int slot = loops.get(depth).slots()[0];
    Choice choice = new Choice(loops.get(depth));
    for (Condition each : left) {
      Expression condition = compiler.compile(each.formula(), each.scope(), primed);
      Selector selector = Selector.of(each.formula(), slot, compiler, each.scope(), primed);
      boolean fits =
          !readsInner(condition, depth)
              && (selector != null || (!choice.selects() && !condition.slots().get(slot)));
      if (!fits) {
        break;
      }
      choice.add(condition.code(), selector);
    }
    return choice.selects() ? choice : null;
  }

  private boolean readsInner(Expression condition, int depth) {
    for (Loop each : loops.subList(depth + 1, loops.size())) {
      for (int slot : each.slots()) {
        if (condition.slots().get(slot)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A search through the loops for members that meet all conditions: for one at all, or for one
   * that does not meet the consequence.
   */
  private final class Search {
    private final boolean exists;
    private final Code body;
    private final Code consequence;

    Search(boolean exists, Code body, Code consequence) {
      this.exists = exists;
      this.body = body;
      this.consequence = consequence;
    }

    /** The loops from {@code depth} on, where {@code left} are the conditions not yet met. */
    Test compile(int depth, List<Condition> left) {
      Loop loop = loops.get(depth);
      boolean last = depth + 1 == loops.size();
      Choice choice = left.isEmpty() ? null : choose(depth, left);
      if (choice == null) {
        return each(loop, last ? body : compile(depth + 1, left));
      }
      List<Condition> rest = left.subList(choice.size(), left.size());
      return choice.search(
          exists, last ? last(rest) : compile(depth + 1, rest), compile(depth, List.of()));
    }

    private Test each(Loop loop, Code inner) {
      return frame -> {
        for (Datum member : loop.members(frame)) {
          loop.bind(frame, member);
          if (inner.holds(frame) == exists) {
            return exists;
          }
        }
        return !exists;
      };
    }

    private Test last(List<Condition> rest) {
      Code[] conditions =
          rest.stream()
              .map(each -> compiler.compile(each.formula(), each.scope(), primed).code())
              .toArray(Code[]::new);
      return exists
          ? frame -> Choice.hold(conditions, frame)
          : frame -> !Choice.hold(conditions, frame) || consequence.holds(frame);
    }
  }
}
