package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Operator;
import org.inglenook.modelchecking.engine.formula.SpecFormulas;
import tlc2.tool.Action;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.util.Vect;
import util.UniqueString;

/** Reads what a model does and what is to be judged, as TLC takes them apart. */
final class SpecFormulasReader {
  private final FastTool tool;
  private final List<Instance> instances;
  private final NamedPredicates predicates;
  private final List<String> variables;
  private final FormulaSymbols symbols;
  private final FormulaReader reader;

  SpecFormulasReader(
      FastTool tool,
      List<Instance> instances,
      NamedPredicates predicates,
      UniqueString[] variables) {
    this.tool = tool;
    this.instances = instances;
    this.predicates = predicates;
    this.variables = Arrays.stream(variables).map(UniqueString::toString).toList();
    symbols = new FormulaSymbols(tool, this.variables);
    reader = new FormulaReader(symbols);
  }

  SpecFormulas read(Predicates judged) {
    Formula initial = initial();
    List<SpecFormulas.Instance> actions = instances.stream().map(this::instance).toList();
    List<SpecFormulas.Invariant> invariants =
        judged.invariants().stream()
            .map(name -> new SpecFormulas.Invariant(name, read(predicates.state(name))))
            .toList();
    List<SpecFormulas.StepProperty> steps = judged.steps().stream().map(this::step).toList();
    return new SpecFormulas(
        variables, FormulaStrings.inOrder(reader.strings()), initial, actions, invariants, steps);
  }

  private Formula initial() {
    Vect<Action> conjuncts = tool.getInitStateSpec();
    List<Formula> all = new ArrayList<>();
    for (int i = 0; i < conjuncts.size(); i++) {
      all.add(read(conjuncts.elementAt(i)));
    }
    Place place = all.isEmpty() ? new Place(tool.getRootName(), 0, 0, 0, 0) : all.get(0).place();
    return new Formula.BuiltIn(Operator.AND, all, place);
  }

  private SpecFormulas.Instance instance(Instance instance) {
    instance.named().arguments().forEach(each -> reader.strings().addAll(FormulaStrings.in(each)));
    return new SpecFormulas.Instance(
        instance.named(), symbols.define(instance.definition(), FormulaScope.ROOT, reader));
  }

  private SpecFormulas.StepProperty step(String name) {
    PropertyParts parts = predicates.step(name);
    return new SpecFormulas.StepProperty(
        name,
        parts.always.stream().map(this::read).toList(),
        parts.steps.stream().map(this::read).toList());
  }

  private Formula read(Action action) {
    if (action.con != Context.Empty) {
      throw FormulaReader.unsupported(action.pred, "what is bound outside this formula");
    }
    return reader.read(action.pred, FormulaScope.ROOT);
  }
}
