package org.inglenook.modelchecking.engine.compiled;

import java.util.List;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.DatumOrder;
import org.inglenook.modelchecking.engine.compiled.value.PowerSet;
import org.inglenook.modelchecking.engine.compiled.value.SetDatum;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Formula.Quantifier;
import org.inglenook.modelchecking.engine.formula.Operator;

/**
 * Compiles actions as TLC runs them: conjuncts from left to right, disjuncts and {@code \E} one way
 * after the other; {@code x' = e} and {@code x' \in S} assign what has no next value yet, and
 * compare what has. What says nothing of the next state is a guard.
 */
final class ActionCompiler {
  private final ExpressionCompiler expressions;
  private final Targets targets;

  ActionCompiler(ExpressionCompiler expressions) {
    this.expressions = expressions;
    targets = new Targets();
  }

  /** {@code formula}, and after it {@code then}. */
  Effect compile(Formula formula, Scope scope, boolean primed, Effect then) {
    if (!targets.speakOfNext(formula, scope, primed)) {
      return guard(formula, scope, primed, then);
    }
    if (formula instanceof Formula.BuiltIn builtIn) {
      return builtIn(builtIn, scope, primed, then);
    }
    if (formula instanceof Formula.Call call) {
      return call(call, scope, primed, then);
    }
    if (formula instanceof Formula.Let let) {
      ExpressionCompiler.Definitions inner = new ExpressionCompiler.Definitions(let, scope);
      Effect body = compile(let.body(), inner.inside, primed, then);
      return forgetting(inner.lazies, body);
    }
    if (formula instanceof Formula.Choice choice) {
      Code condition = expressions.compile(choice.condition(), scope, primed).code();
      Effect positive = compile(choice.positive(), scope, primed, then);
      Effect negative = compile(choice.negative(), scope, primed, then);
      return frame -> (condition.holds(frame) ? positive : negative).run(frame);
    }
    if (formula instanceof Formula.Case cases) {
      return cases(cases, scope, primed, then);
    }
    if (formula instanceof Formula.Quantified quantified) {
      return quantified(quantified, scope, primed, then);
    }
    if (formula instanceof Formula.Bound bound
        && scope.find(bound.id()) instanceof Scope.Lazy lazy) {
      return compile(lazy.formula, lazy.scope, primed, then);
    }
    return guard(formula, scope, primed, then);
  }

  private Effect guard(Formula formula, Scope scope, boolean primed, Effect then) {
    Expression expression = expressions.compile(formula, scope, primed);
    if (expression.constant() != null && expression.constant().truth()) {
      return then;
    }
    Code code = Placed.code(expression.code(), formula);
    return frame -> {
      if (code.holds(frame)) {
        then.run(frame);
      }
    };
  }

  private Effect builtIn(Formula.BuiltIn formula, Scope scope, boolean primed, Effect then) {
    List<Formula> operands = formula.arguments();
    return switch (formula.operator()) {
      case AND -> {
        Effect rest = then;
        for (int i = operands.size() - 1; i >= 0; i--) {
          rest = compile(operands.get(i), scope, primed, rest);
        }
        yield rest;
      }
      case OR -> oneOf(operands, scope, primed, then);
      case IMPLIES -> implies(formula, scope, primed, then);
      case UNCHANGED -> unchanged(operands.get(0), scope, then);
      case BOX -> {
        Effect changing = compile(operands.get(0), scope, primed, then);
        Effect unchanged = unchanged(operands.get(1), scope, then);
        yield frame -> {
          changing.run(frame);
          unchanged.run(frame);
        };
      }
      case PRIME -> compile(operands.get(0), scope, true, then);
      case EQUAL, IN, SUBSET_OR_EQUAL -> relation(formula, scope, primed, then);
      default -> guard(formula, scope, primed, then);
    };
  }

  private Effect oneOf(List<Formula> formulas, Scope scope, boolean primed, Effect then) {
    Effect[] all = new Effect[formulas.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = compile(formulas.get(i), scope, primed, then);
    }
    return frame -> {
      for (Effect each : all) {
        each.run(frame);
      }
    };
  }

  private Effect implies(Formula.BuiltIn formula, Scope scope, boolean primed, Effect then) {
    Code condition = expressions.compile(formula.arguments().get(0), scope, primed).code();
    Effect conclusion = compile(formula.arguments().get(1), scope, primed, then);
    return frame -> (condition.holds(frame) ? conclusion : then).run(frame);
  }

  private Effect call(Formula.Call call, Scope scope, boolean primed, Effect then) {
    Scope.Binding local = scope.find(call.definition().id());
    if (local instanceof Scope.Lazy lazy) {
      return compile(lazy.formula, lazy.scope, primed, then);
    }
    ExpressionCompiler.Arguments arguments = new ExpressionCompiler.Arguments(call, scope);
    Effect body = compile(call.definition().body(), arguments.inside, primed, then);
    return forgetting(arguments.lazies, body);
  }

  private static Effect forgetting(List<Scope.Lazy> lazies, Effect body) {
    int[] remembered = ExpressionCompiler.remembered(lazies);
    if (remembered.length == 0) {
      return body;
    }
    return frame -> {
      ExpressionCompiler.forget(frame, remembered);
      body.run(frame);
    };
  }

  private Effect cases(Formula.Case cases, Scope scope, boolean primed, Effect then) {
    Effect rest =
        frame -> {
          throw Placed.at(cases, "no arm of CASE holds");
        };
    for (int i = cases.arms().size() - 1; i >= 0; i--) {
      Code condition = expressions.compile(cases.arms().get(i).condition(), scope, primed).code();
      Effect arm = compile(cases.arms().get(i).value(), scope, primed, then);
      Effect others = rest;
      rest = frame -> (condition.holds(frame) ? arm : others).run(frame);
    }
    return rest;
  }

  private Effect quantified(Formula.Quantified formula, Scope scope, boolean primed, Effect then) {
    if (formula.quantifier() != Quantifier.EXISTS) {
      if (targets.assigns(formula.body(), scope, primed)) {
        throw new BadSpecException(
            formula.place().module(),
            formula.place().line(),
            "cannot compile an assignment under \\A; judge it with TLC's evaluator");
      }
      return guard(formula, scope, primed, then);
    }
    Loops loops = new Loops(expressions, formula.ranges(), scope, primed);
    Effect body = compile(formula.body(), loops.inside(), primed, then);
    for (int i = loops.all().size() - 1; i >= 0; i--) {
      body = looping(loops.all().get(i), body);
    }
    return body;
  }

  private static Effect looping(Loop loop, Effect body) {
    return frame -> {
      for (Datum member : loop.members(frame)) {
        loop.bind(frame, member);
        body.run(frame);
      }
    };
  }

  private Effect relation(Formula.BuiltIn formula, Scope scope, boolean primed, Effect then) {
    int variable = Targets.assigned(formula.arguments().get(0), scope, primed);
    if (variable < 0) {
      return guard(formula, scope, primed, then);
    }
    Expression right = expressions.compile(formula.arguments().get(1), scope, primed);
    Code code = Placed.code(right.code(), formula);
    if (formula.operator() == Operator.EQUAL) {
      return assign(variable, code, then);
    }
    boolean subsets = formula.operator() == Operator.SUBSET_OR_EQUAL;
    return frame -> {
      SetDatum set = code.value(frame).set();
      choose(frame, variable, subsets ? new PowerSet(set) : set, then);
    };
  }

  private static Effect assign(int variable, Code code, Effect then) {
    return frame -> {
      Datum value = code.value(frame);
      Datum known = frame.next[variable];
      if (known == null) {
        frame.next[variable] = SetDatum.settled(value);
        then.run(frame);
        frame.next[variable] = null;
      } else if (DatumOrder.same(known, value)) {
        then.run(frame);
      }
    };
  }

  private static void choose(Frame frame, int variable, SetDatum set, Effect then) {
    Datum known = frame.next[variable];
    if (known != null) {
      if (set.contains(known)) {
        then.run(frame);
      }
      return;
    }
    for (Datum member : set.listed().members()) {
      frame.next[variable] = member;
      then.run(frame);
    }
    frame.next[variable] = null;
  }

  private Effect unchanged(Formula formula, Scope scope, Effect then) {
    int variable = Targets.assigned(formula, scope, true);
    if (variable >= 0) {
      return assign(variable, frame -> frame.now[variable], then);
    }
    if (formula instanceof Formula.BuiltIn tuple && tuple.operator() == Operator.TUPLE) {
      Effect rest = then;
      for (int i = tuple.arguments().size() - 1; i >= 0; i--) {
        rest = unchanged(tuple.arguments().get(i), scope, rest);
      }
      return rest;
    }
    Formula named = Targets.named(formula, scope);
    if (named != null) {
      return unchanged(named, Targets.scopeOf(formula, scope), then);
    }
    Code same = expressions.unchanged(formula, scope).code();
    return frame -> {
      if (same.holds(frame)) {
        then.run(frame);
      }
    };
  }
}
