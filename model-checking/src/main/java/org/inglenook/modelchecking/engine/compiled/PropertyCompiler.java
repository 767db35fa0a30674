package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inglenook.modelchecking.engine.compiled.value.Translation;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Operator;
import org.inglenook.modelchecking.engine.formula.SpecFormulas;

/** Compiles what is judged. Conjunctions are split, so that each part reads little. */
final class PropertyCompiler {
  private final ExpressionCompiler compiler;

  PropertyCompiler(Translation translation) {
    compiler = new ExpressionCompiler(translation, false);
  }

  int slots() {
    return compiler.slots();
  }

  List<CompiledProperty> compile(SpecFormulas spec) {
    List<CompiledProperty> all = new ArrayList<>();
    for (SpecFormulas.Invariant each : spec.invariants()) {
      all.add(new CompiledProperty(each.name(), parts(each.name(), each.predicate()), List.of()));
    }
    for (SpecFormulas.StepProperty each : spec.steps()) {
      List<CompiledPredicate> always = new ArrayList<>();
      each.always().forEach(part -> always.addAll(parts(each.name(), part)));
      List<CompiledStep> steps = new ArrayList<>();
      each.steps().forEach(part -> steps.add(step(each.name(), part)));
      all.add(new CompiledProperty(each.name(), always, steps));
    }
    return all;
  }

  private List<CompiledPredicate> parts(String name, Formula formula) {
    List<CompiledPredicate> parts = new ArrayList<>();
    split(name, formula, parts);
    return parts;
  }

  private void split(String name, Formula formula, List<CompiledPredicate> parts) {
    if (formula instanceof Formula.BuiltIn builtIn && builtIn.operator() == Operator.AND) {
      builtIn.arguments().forEach(each -> split(name, each, parts));
    } else if (formula instanceof Formula.Call call && call.definition().parameters().isEmpty()) {
      split(name, call.definition().body(), parts);
    } else {
      parts.add(predicate(name, formula));
    }
  }

  private CompiledStep step(String name, Formula formula) {
    CompiledPredicate whole = predicate(name, formula);
    if (formula instanceof Formula.BuiltIn box && box.operator() == Operator.BOX) {
      Expression subscript = compiler.compile(box.arguments().get(1), Scope.EMPTY, false);
      return new CompiledStep(
          whole, predicate(name, box.arguments().get(0)), subscript.now().stream().toArray());
    }
    return new CompiledStep(whole, whole, new int[0]);
  }

  private CompiledPredicate predicate(String name, Formula formula) {
    Expression expression = compiler.compile(formula, Scope.EMPTY, false);
    BitSet reads = new BitSet();
    reads.or(expression.now());
    reads.or(expression.next());
    return new CompiledPredicate(
        name, Placed.code(expression.code(), formula), reads.stream().toArray(), compiler.once());
  }
}
