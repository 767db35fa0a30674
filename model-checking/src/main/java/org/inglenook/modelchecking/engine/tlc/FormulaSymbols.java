package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.formula.Definition;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Operator;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.util.Vect;
import tlc2.value.IValue;

/** What the names in formulas mean: variables, constants, operators of any module. */
final class FormulaSymbols {
  /** Stands for {@code @} in scopes. */
  static final Object AT = "@";

  private final FastTool tool;
  private final List<String> variables;
  private final Set<String> redefined = new HashSet<>();
  private final Map<List<Object>, Definition> definitions = new HashMap<>();
  private final Set<List<Object>> open = new HashSet<>();

  FormulaSymbols(FastTool tool, List<String> variables) {
    this.tool = tool;
    this.variables = variables;
    Vect<?> constants = tool.getModelConfig().getConstants();
    for (int i = 0; i < constants.size(); i++) {
      redefined.add(((Vect<?>) constants.elementAt(i)).elementAt(0).toString());
    }
  }

  /** Reads an application of anything with a name. */
  Formula read(OpApplNode node, FormulaScope scope, FormulaReader reader) {
    SymbolNode symbol = node.getOperator();
    Place place = Sources.place(node);
    Object local = scope.local(symbol);
    if (local instanceof Integer bound) {
      return new Formula.Bound(bound, place);
    }
    if (local instanceof Definition definition) {
      return new Formula.Call(definition, reader.readAll(node.getArgs(), scope), place);
    }
    if (symbol instanceof OpDeclNode declared) {
      return declared(declared, node, scope, reader);
    }
    if (symbol instanceof OpDefNode) {
      return defined(symbol, node, scope, reader);
    }
    throw FormulaReader.unsupported(node, "parameter " + symbol.getName() + " of an INSTANCE");
  }

  private Formula declared(
      OpDeclNode symbol, OpApplNode node, FormulaScope scope, FormulaReader reader) {
    FormulaScope.Substitute substitute = scope.substitute(symbol);
    if (substitute != null) {
      if (node.getArgs().length > 0) {
        throw FormulaReader.unsupported(node, "constant operator " + symbol.getName());
      }
      return reader.read(substitute.expression(), substitute.scope());
    }
    if (symbol.getKind() == ASTConstants.VariableDeclKind) {
      int index = variables.indexOf(symbol.getName().toString());
      return new Formula.Variable(index, Sources.place(node));
    }
    return defined(symbol, node, scope, reader);
  }

  /** An operator or constant, or what the .cfg puts in its place. */
  private Formula defined(
      SymbolNode symbol, OpApplNode node, FormulaScope scope, FormulaReader reader) {
    Object stands = tool.lookup(symbol, Context.Empty, false);
    boolean valued =
        symbol instanceof OpDeclNode || redefined.contains(symbol.getName().toString());
    if (valued && stands instanceof IValue value && node.getArgs().length == 0) {
      Value neutral = Values.neutral(value);
      reader.strings().addAll(FormulaStrings.in(neutral));
      return new Formula.Constant(neutral, Sources.place(node));
    }
    OpDefNode definition = stands instanceof OpDefNode other ? other : definition(symbol);
    if (definition == null) {
      throw FormulaReader.unsupported(node, "constant " + symbol.getName());
    }
    return applied(definition, node, scope, reader);
  }

  private static OpDefNode definition(SymbolNode symbol) {
    return symbol instanceof OpDefNode definition ? definition : null;
  }

  private Formula applied(
      OpDefNode definition, OpApplNode node, FormulaScope scope, FormulaReader reader) {
    List<Formula> arguments = reader.readAll(node.getArgs(), scope);
    Place place = Sources.place(node);
    String name = definition.getName().toString();
    if (definition.getKind() != ASTConstants.UserDefinedOpKind) {
      return builtIn(name, node, arguments);
    }
    if (definition.getOriginallyDefinedInModuleNode().isStandard()) {
      Operator standard = FormulaOperators.standard(plain(name));
      if (standard == null) {
        throw FormulaReader.unsupported(
            node,
            "operator " + name + " of " + definition.getOriginallyDefinedInModuleNode().getName());
      }
      return new Formula.BuiltIn(standard, arguments, place);
    }
    return new Formula.Call(define(definition, scope.ofModule(), reader), arguments, place);
  }

  /** Without the name of the INSTANCE by which it is known. */
  private static String plain(String name) {
    return name.substring(name.lastIndexOf('!') + 1);
  }

  private static Formula builtIn(String name, OpApplNode node, List<Formula> arguments) {
    Place place = Sources.place(node);
    if (name.equals("TRUE") || name.equals("FALSE")) {
      return new Formula.Constant(new Value.Bool(name.equals("TRUE")), place);
    }
    Operator set = FormulaOperators.constantSet(name);
    if (set == null) {
      throw FormulaReader.unsupported(node, "operator " + name);
    }
    return new Formula.BuiltIn(set, arguments, place);
  }

  /** An operator of a module, once for each way in which its module is instantiated. */
  Definition define(OpDefNode node, FormulaScope scope, FormulaReader reader) {
    List<Object> key = new ArrayList<>(List.of(node, scope.key()));
    Definition known = definitions.get(key);
    if (known != null) {
      return known;
    }
    if (!open.add(key)) {
      throw FormulaReader.unsupported(node, "recursive operator " + node.getName());
    }
    Definition definition = reader.define(node, scope);
    open.remove(key);
    definitions.put(key, definition);
    return definition;
  }
}
