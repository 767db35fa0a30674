package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;
import org.inglenook.modelchecking.engine.compiled.value.SetDatum;
import org.inglenook.modelchecking.engine.formula.Formula;

/** Compiles quantifiers, CHOOSE, sets by filter and map, and functions. */
final class Quantifiers {
  private final ExpressionCompiler compiler;

  Quantifiers(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  Expression compile(Formula.Quantified formula, Scope scope, boolean primed) {
    Loops loops = new Loops(compiler, formula.ranges(), scope, primed);
    Expression body = compiler.compile(formula.body(), loops.inside(), primed);
    Reads reads = new Reads().add(body);
    loops.slots().forEach(reads::without);
    loops.sets().forEach(reads::add);
    return reads.by(code(formula, loops, body.code(), primed));
  }

  private Code code(Formula.Quantified formula, Loops loops, Code body, boolean primed) {
    return switch (formula.quantifier()) {
      case EXISTS -> new Selection(compiler, loops, primed).exists(formula.body(), body);
      case FORALL -> new Selection(compiler, loops, primed).forall(formula.body(), body);
      case MAP -> map(loops.all(), body);
      case FILTER -> filter(loops.all().get(0), body);
      case CHOOSE -> choose(formula, loops.all().get(0), body);
      case FUNCTION -> function(loops, body);
    };
  }

  private static Code map(List<Loop> loops, Code body) {
    return frame -> {
      List<Datum> members = new ArrayList<>();
      run(frame, loops, 0, f -> members.add(SetDatum.settled(body.value(f))));
      return ListedSet.of(members);
    };
  }

  private static void run(Frame frame, List<Loop> loops, int depth, Consumer<Frame> body) {
    if (depth == loops.size()) {
      body.accept(frame);
      return;
    }
    Loop loop = loops.get(depth);
    for (Datum member : loop.members(frame)) {
      loop.bind(frame, member);
      run(frame, loops, depth + 1, body);
    }
  }

  private static Code filter(Loop loop, Code body) {
    return frame -> {
      Datum[] members = loop.members(frame);
      Datum[] kept = new Datum[members.length];
      int size = 0;
      for (Datum member : members) {
        loop.bind(frame, member);
        if (body.holds(frame)) {
          kept[size++] = member;
        }
      }
      return ListedSet.ascending(kept, size);
    };
  }

  private static Code choose(Formula.Quantified formula, Loop loop, Code body) {
    return frame -> {
      for (Datum member : loop.members(frame)) {
        loop.bind(frame, member);
        if (body.holds(frame)) {
          return member;
        }
      }
      throw new EvaluationException("CHOOSE at " + formula.place() + " finds nothing");
    };
  }

  private static Code function(Loops loops, Code body) {
    if (loops.all().size() > 1) {
      return functionOfSeveral(loops, body);
    }
    Loop loop = loops.all().get(0);
    return frame -> {
      ListedSet domain = loop.set(frame);
      Datum[] members = domain.members();
      Datum[] results = new Datum[members.length];
      for (int i = 0; i < results.length; i++) {
        loop.bind(frame, members[i]);
        results[i] = SetDatum.settled(body.value(frame));
      }
      return FunctionDatum.of(domain, results);
    };
  }

  /** Its domain holds tuples, which ascend as the loops do. */
  private static Code functionOfSeveral(Loops loops, Code body) {
    return frame -> {
      List<Datum> arguments = new ArrayList<>();
      List<Datum> results = new ArrayList<>();
      run(
          frame,
          loops.all(),
          0,
          f -> {
            arguments.add(loops.argument(f));
            results.add(SetDatum.settled(body.value(f)));
          });
      return FunctionDatum.of(ListedSet.of(arguments), results.toArray(Datum[]::new));
    };
  }
}
