package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.formula.Definition;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Formula.Arm;
import org.inglenook.modelchecking.engine.formula.Formula.Clause;
import org.inglenook.modelchecking.engine.formula.Formula.Quantifier;
import org.inglenook.modelchecking.engine.formula.Formula.Range;
import org.inglenook.modelchecking.engine.formula.Operator;
import tla2sany.semantic.AtNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.StringNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.ToolGlobals;

/**
 * Reads SANY's graph into formulas that name nothing of it. What has no place there is a complaint
 * that names it.
 */
final class FormulaReader {
  private final FormulaSymbols symbols;
  private final SortedSet<String> strings = new TreeSet<>();
  private int numbered;

  FormulaReader(FormulaSymbols symbols) {
    this.symbols = symbols;
  }

  /** A number for something bound or defined. */
  int newNumber() {
    return numbered++;
  }

  /** The strings of everything that was read. */
  SortedSet<String> strings() {
    return strings;
  }

  Formula read(SemanticNode node, FormulaScope scope) {
    if (node instanceof OpApplNode application) {
      return application(application, scope);
    }
    if (node instanceof LabelNode label) {
      return read(label.getBody(), scope);
    }
    if (node instanceof LetInNode let) {
      return let(let, scope);
    }
    if (node instanceof SubstInNode instance) {
      return read(instance.getBody(), scope.inside(instance));
    }
    Place place = Sources.place(node);
    if (node instanceof NumeralNode number) {
      return new Formula.Constant(new Value.Int(number.val()), place);
    }
    if (node instanceof StringNode string) {
      return new Formula.Constant(string(string), place);
    }
    if (node instanceof AtNode && scope.local(FormulaSymbols.AT) instanceof Integer at) {
      return new Formula.Bound(at, place);
    }
    if (node instanceof OpArgNode operator) {
      throw unsupported(node, "operator " + operator.getName() + " as an argument");
    }
    throw unsupported(node, "an expression of this kind");
  }

  private Value.Str string(SemanticNode node) {
    String text = ((StringNode) node).getRep().toString();
    strings.add(text);
    return new Value.Str(text);
  }

  private Formula let(LetInNode node, FormulaScope scope) {
    FormulaScope inner = scope;
    List<Definition> definitions = new ArrayList<>();
    for (OpDefNode each : node.getLets()) {
      Definition definition = define(each, inner);
      definitions.add(definition);
      inner = inner.with(each, definition);
    }
    return new Formula.Let(definitions, read(node.getBody(), inner), Sources.place(node));
  }

  /** The definition of {@code node}, whose body is read in {@code scope}. */
  Definition define(OpDefNode node, FormulaScope scope) {
    FormulaScope inner = scope;
    List<Integer> parameters = new ArrayList<>();
    for (FormalParamNode parameter : node.getParams()) {
      if (parameter.getArity() > 0) {
        throw unsupported(node, "an operator as parameter of " + node.getName());
      }
      int number = newNumber();
      parameters.add(number);
      inner = inner.with(parameter, number);
    }
    return new Definition(
        newNumber(),
        node.getName().toString(),
        parameters,
        read(node.getBody(), inner),
        Sources.place(node));
  }

  List<Formula> readAll(ExprOrOpArgNode[] nodes, FormulaScope scope) {
    return Arrays.stream(nodes).map(each -> read(each, scope)).toList();
  }

  private Formula application(OpApplNode node, FormulaScope scope) {
    int code = Nodes.opcode(node);
    Place place = Sources.place(node);
    return switch (code) {
      case 0 -> symbols.read(node, scope, this);
      case ToolGlobals.OPCODE_nop -> read(node.getArgs()[0], scope);
      case ToolGlobals.OPCODE_be -> quantified(Quantifier.EXISTS, node, scope);
      case ToolGlobals.OPCODE_bf -> quantified(Quantifier.FORALL, node, scope);
      case ToolGlobals.OPCODE_bc -> quantified(Quantifier.CHOOSE, node, scope);
      case ToolGlobals.OPCODE_sso -> quantified(Quantifier.FILTER, node, scope);
      case ToolGlobals.OPCODE_soa -> quantified(Quantifier.MAP, node, scope);
      case ToolGlobals.OPCODE_fc, ToolGlobals.OPCODE_nrfs ->
          quantified(Quantifier.FUNCTION, node, scope);
      case ToolGlobals.OPCODE_ite -> {
        List<Formula> parts = readAll(node.getArgs(), scope);
        yield new Formula.Choice(parts.get(0), parts.get(1), parts.get(2), place);
      }
      case ToolGlobals.OPCODE_case -> new Formula.Case(arms(node, scope), place);
      case ToolGlobals.OPCODE_exc -> except(node, scope);
      case ToolGlobals.OPCODE_rc -> fields(false, node, scope);
      case ToolGlobals.OPCODE_sor -> fields(true, node, scope);
      default -> plain(code, node, scope);
    };
  }

  private Formula plain(int code, OpApplNode node, FormulaScope scope) {
    Operator operator = FormulaOperators.byCode(code);
    if (operator == null || (operator == Operator.APPLY && node.getArgs().length != 2)) {
      throw unsupported(node, "operator " + node.getOperator().getName());
    }
    return new Formula.BuiltIn(operator, readAll(node.getArgs(), scope), Sources.place(node));
  }

  private Formula quantified(Quantifier quantifier, OpApplNode node, FormulaScope scope) {
    FormalParamNode[][] names = node.getBdedQuantSymbolLists();
    List<Range> ranges = new ArrayList<>();
    FormulaScope inner = scope;
    for (int i = 0; i < names.length; i++) {
      List<Integer> ids = IntStream.range(0, names[i].length).mapToObj(x -> newNumber()).toList();
      for (int j = 0; j < names[i].length; j++) {
        inner = inner.with(names[i][j], ids.get(j));
      }
      Formula set = read(node.getBdedQuantBounds()[i], scope);
      ranges.add(new Range(ids, node.isBdedQuantATuple()[i], set));
    }
    Formula body = read(node.getArgs()[0], inner);
    return new Formula.Quantified(quantifier, ranges, body, Sources.place(node));
  }

  private List<Arm> arms(OpApplNode node, FormulaScope scope) {
    List<Arm> arms = new ArrayList<>();
    for (ExprOrOpArgNode each : node.getArgs()) {
      ExprOrOpArgNode[] pair = ((OpApplNode) each).getArgs();
      Formula condition =
          pair[0] == null
              ? new Formula.Constant(new Value.Bool(true), Sources.place(each))
              : read(pair[0], scope);
      arms.add(new Arm(condition, read(pair[1], scope)));
    }
    return arms;
  }

  private Formula except(OpApplNode node, FormulaScope scope) {
    ExprOrOpArgNode[] all = node.getArgs();
    List<Clause> clauses = new ArrayList<>();
    for (int i = 1; i < all.length; i++) {
      ExprOrOpArgNode[] pair = ((OpApplNode) all[i]).getArgs();
      int at = newNumber();
      clauses.add(
          new Clause(
              readAll(((OpApplNode) pair[0]).getArgs(), scope),
              at,
              read(pair[1], scope.with(FormulaSymbols.AT, at))));
    }
    return new Formula.Except(read(all[0], scope), clauses, Sources.place(node));
  }

  private Formula fields(boolean sets, OpApplNode node, FormulaScope scope) {
    List<String> names = new ArrayList<>();
    List<Formula> values = new ArrayList<>();
    for (ExprOrOpArgNode each : node.getArgs()) {
      ExprOrOpArgNode[] pair = ((OpApplNode) each).getArgs();
      names.add(string(pair[0]).value());
      values.add(read(pair[1], scope));
    }
    return new Formula.Fields(sets, names, values, Sources.place(node));
  }

  /** A complaint about what cannot be compiled. */
  static BadSpecException unsupported(SemanticNode node, String what) {
    Place place = Sources.place(node);
    return new BadSpecException(
        place.module(), place.line(), "cannot compile " + what + "; judge it with TLC's evaluator");
  }
}
