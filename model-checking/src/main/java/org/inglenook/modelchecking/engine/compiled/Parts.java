package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.formula.Formula;

/** The formulas of which a formula consists, but for the bodies of operators of modules. */
final class Parts {
  private Parts() {}

  static List<Formula> of(Formula formula) {
    List<Formula> parts = new ArrayList<>();
    if (formula instanceof Formula.BuiltIn builtIn) {
      parts.addAll(builtIn.arguments());
    } else if (formula instanceof Formula.Call call) {
      parts.addAll(call.arguments());
    } else if (formula instanceof Formula.Quantified quantified) {
      quantified.ranges().forEach(each -> parts.add(each.set()));
      parts.add(quantified.body());
    } else if (formula instanceof Formula.Let let) {
      let.definitions().forEach(each -> parts.add(each.body()));
      parts.add(let.body());
    } else if (formula instanceof Formula.Choice choice) {
      parts.addAll(List.of(choice.condition(), choice.positive(), choice.negative()));
    } else if (formula instanceof Formula.Case cases) {
      cases.arms().forEach(each -> parts.addAll(List.of(each.condition(), each.value())));
    } else if (formula instanceof Formula.Except except) {
      parts.add(except.base());
      except.clauses().forEach(each -> parts.addAll(each.path()));
      except.clauses().forEach(each -> parts.add(each.value()));
    } else if (formula instanceof Formula.Fields fields) {
      parts.addAll(fields.values());
    }
    return parts;
  }
}
