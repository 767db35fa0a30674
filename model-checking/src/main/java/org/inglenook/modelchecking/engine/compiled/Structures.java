package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionSet;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;
import org.inglenook.modelchecking.engine.compiled.value.SetDatum;
import org.inglenook.modelchecking.engine.formula.Formula;

/** Compiles IF, CASE, EXCEPT, and records. */
final class Structures {
  private final ExpressionCompiler compiler;

  Structures(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  Expression compile(Formula formula, Scope scope, boolean primed) {
    if (formula instanceof Formula.Choice choice) {
      return choice(choice, scope, primed);
    }
    if (formula instanceof Formula.Case cases) {
      return cases(cases, scope, primed);
    }
    if (formula instanceof Formula.Except except) {
      return except(except, scope, primed);
    }
    return fields((Formula.Fields) formula, scope, primed);
  }

  private Expression choice(Formula.Choice choice, Scope scope, boolean primed) {
    Expression condition = compiler.compile(choice.condition(), scope, primed);
    if (condition.constant() != null) {
      boolean holds = condition.constant().truth();
      return compiler.compile(holds ? choice.positive() : choice.negative(), scope, primed);
    }
    Expression positive = compiler.compile(choice.positive(), scope, primed);
    Expression negative = compiler.compile(choice.negative(), scope, primed);
    return Reads.of(condition, positive, negative)
        .by(choice(condition.code(), positive.code(), negative.code()));
  }

  private static Code choice(Code condition, Code positive, Code negative) {
    if (positive instanceof Test && negative instanceof Test) {
      return (Test) frame -> condition.holds(frame) ? positive.holds(frame) : negative.holds(frame);
    }
    return frame -> condition.holds(frame) ? positive.value(frame) : negative.value(frame);
  }

  private Expression cases(Formula.Case cases, Scope scope, boolean primed) {
    List<Expression> parts = new ArrayList<>();
    Code[] conditions = new Code[cases.arms().size()];
    Code[] values = new Code[conditions.length];
    for (int i = 0; i < conditions.length; i++) {
      Expression condition = compiler.compile(cases.arms().get(i).condition(), scope, primed);
      Expression value = compiler.compile(cases.arms().get(i).value(), scope, primed);
      parts.add(condition);
      parts.add(value);
      conditions[i] = condition.code();
      values[i] = value.code();
    }
    return Reads.of(parts)
        .by(
            frame -> {
              for (int i = 0; i < conditions.length; i++) {
                if (conditions[i].holds(frame)) {
                  return values[i].value(frame);
                }
              }
              throw new EvaluationException("no arm of CASE holds at " + cases.place());
            });
  }

  private Expression except(Formula.Except except, Scope scope, boolean primed) {
    Expression result = compiler.compile(except.base(), scope, primed);
    for (Formula.Clause clause : except.clauses()) {
      result = clause(result, clause, scope, primed);
    }
    return result;
  }

  private Expression clause(Expression base, Formula.Clause clause, Scope scope, boolean primed) {
    List<Expression> path = compiler.compileAll(clause.path(), scope, primed);
    int at = compiler.newSlot();
    Expression value =
        compiler.compile(clause.value(), scope.with(clause.at(), new Scope.Slot(at)), primed);
    Code[] keys = path.stream().map(Expression::code).toArray(Code[]::new);
    Code changed = base.code();
    Code replacement = value.code();
    return Reads.of(path)
        .add(value)
        .without(at)
        .add(base)
        .by(
            frame -> {
              Datum whole = changed.value(frame);
              Datum[] places = new Datum[keys.length];
              for (int i = 0; i < keys.length; i++) {
                places[i] = keys[i].value(frame);
              }
              return replaced(frame, whole, places, 0, at, replacement);
            });
  }

  /** What is not there cannot be replaced: TLC leaves the function as it is, and so do we. */
  private static Datum replaced(
      Frame frame, Datum whole, Datum[] places, int depth, int at, Code replacement) {
    if (depth == places.length) {
      frame.slots[at] = whole;
      return SetDatum.settled(replacement.value(frame));
    }
    FunctionDatum function = whole.function();
    int index = function.domain().indexOf(places[depth]);
    if (index < 0) {
      return whole;
    }
    Datum inner = function.results()[index];
    return function.with(index, replaced(frame, inner, places, depth + 1, at, replacement));
  }

  private Expression fields(Formula.Fields fields, Scope scope, boolean primed) {
    List<Datum> names = new ArrayList<>();
    fields.names().forEach(name -> names.add(compiler.translation().string(name)));
    ListedSet domain = ListedSet.of(names);
    List<Expression> values = compiler.compileAll(fields.values(), scope, primed);
    Code[] codes = values.stream().map(Expression::code).toArray(Code[]::new);
    int[] places = names.stream().mapToInt(domain::indexOf).toArray();
    return Reads.of(values)
        .by(fields.sets() ? sets(domain, codes, places) : record(domain, codes, places));
  }

  private static Code record(ListedSet domain, Code[] codes, int[] places) {
    return frame -> {
      Datum[] results = new Datum[places.length];
      for (int i = 0; i < places.length; i++) {
        results[places[i]] = SetDatum.settled(codes[i].value(frame));
      }
      return FunctionDatum.of(domain, results);
    };
  }

  private static Code sets(ListedSet domain, Code[] codes, int[] places) {
    return frame -> {
      SetDatum[] ranges = new SetDatum[places.length];
      for (int i = 0; i < places.length; i++) {
        ranges[places[i]] = codes[i].value(frame).set();
      }
      return FunctionSet.of(domain, ranges);
    };
  }
}
