package org.inglenook.modelchecking.engine.tlc;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inglenook.modelchecking.engine.SpecPart.Force;
import org.inglenook.modelchecking.engine.SpecPart.Kind;
import org.inglenook.modelchecking.engine.tlc.PartList.Scope;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;

/**
 * Finds the parts of guards and of next values, and on the way keeps account of which way each one
 * pulls: whether more of it means more steps, fewer, or other ones.
 */
final class ExpressionParts {
  private final FastTool tool;
  private final Nodes nodes;
  private final PartList parts;
  private final Set<Visit> visited = new HashSet<>();

  private record Visit(OpDefNode definition, Force force, String action) {}

  ExpressionParts(FastTool tool, Nodes nodes, PartList parts) {
    this.tool = tool;
    this.nodes = nodes;
    this.parts = parts;
  }

  void walk(SemanticNode node, Force force, Scope scope) {
    if (node instanceof NumeralNode) {
      parts.add(Kind.NUMBER, node, scope, force);
    } else if (node instanceof LabelNode label) {
      walk(label.getBody(), force, scope.about(label.getName().toString()));
    } else if (node instanceof LetInNode let) {
      walk(let.getBody(), force, scope);
    } else if (node instanceof OpApplNode application) {
      application(application, force, scope);
    }
  }

  private void application(OpApplNode node, Force force, Scope scope) {
    if (nodes.isConjunction(node)) {
      operands(Kind.CONJUNCT, node, force, scope);
    } else if (nodes.isDisjunction(node)) {
      operands(Kind.DISJUNCT, node, force, scope);
    } else {
      switch (Nodes.opcode(node)) {
        case 0 -> named(node, force, scope);
        case ToolGlobals.OPCODE_lnot -> walk(node.getArgs()[0], flip(force), scope);
        case ToolGlobals.OPCODE_implies, ToolGlobals.OPCODE_subseteq ->
            both(node, flip(force), force, scope);
        case ToolGlobals.OPCODE_in -> both(node, blur(force), force, scope);
        case ToolGlobals.OPCODE_notin -> both(node, blur(force), flip(force), scope);
        case ToolGlobals.OPCODE_be -> quantifier(node, force, force, scope);
        case ToolGlobals.OPCODE_bf -> quantifier(node, flip(force), force, scope);
        case ToolGlobals.OPCODE_cup, ToolGlobals.OPCODE_cap -> set(node, force, force, scope);
        case ToolGlobals.OPCODE_setdiff -> set(node, force, flip(force), scope);
        case ToolGlobals.OPCODE_se -> members(node, force, scope);
        case ToolGlobals.OPCODE_sso -> filter(node, force, scope);
        case ToolGlobals.OPCODE_subset, ToolGlobals.OPCODE_union ->
            walk(node.getArgs()[0], force, scope);
        case ToolGlobals.OPCODE_ite -> choice(node, force, scope);
        case ToolGlobals.OPCODE_exc -> except(node, force, scope);
        default -> rest(node, force, scope);
      }
    }
  }

  private void operands(Kind kind, OpApplNode node, Force force, Scope scope) {
    for (ExprOrOpArgNode operand : node.getArgs()) {
      Scope inner = scope.about(parts.text(operand));
      parts.add(kind, Nodes.strip(operand), inner, force);
      walk(operand, force, inner);
    }
  }

  private void both(OpApplNode node, Force left, Force right, Scope scope) {
    walk(node.getArgs()[0], left, scope);
    walk(node.getArgs()[1], right, scope);
  }

  private void quantifier(OpApplNode node, Force bounds, Force body, Scope scope) {
    for (ExprNode bound : node.getBdedQuantBounds()) {
      walk(bound, bounds, scope);
    }
    formula(node.getArgs()[0], body, scope);
  }

  /** A formula that is an operand of no conjunction or disjunction. */
  private void formula(SemanticNode node, Force force, Scope scope) {
    SemanticNode bare = Nodes.strip(node);
    if (!nodes.isConjunction(bare) && !nodes.isDisjunction(bare) && !isQuantifier(bare)) {
      parts.add(Kind.FORMULA, bare, scope, force);
    }
    walk(node, force, scope);
  }

  private static boolean isQuantifier(SemanticNode node) {
    int code = Nodes.opcode(node);
    return code == ToolGlobals.OPCODE_be || code == ToolGlobals.OPCODE_bf;
  }

  private void set(OpApplNode node, Force left, Force right, Scope scope) {
    parts.add(Kind.SET_OPERATION, node, scope, left, List.of(node.getArgs()), List.of());
    both(node, left, right, scope);
  }

  private void members(OpApplNode node, Force force, Scope scope) {
    parts.add(Kind.SET, node, scope, force, List.of(node.getArgs()), List.of());
    rest(node, force, scope);
  }

  private void filter(OpApplNode node, Force force, Scope scope) {
    quantifier(node, force, force, scope);
  }

  private void choice(OpApplNode node, Force force, Scope scope) {
    ExprOrOpArgNode[] all = node.getArgs();
    if (force == Force.CHANGES) {
      parts.add(Kind.CONDITION, Nodes.strip(all[0]), scope, force);
    }
    walk(all[0], blur(force), scope);
    walk(all[1], force, scope);
    walk(all[2], force, scope);
  }

  private void except(OpApplNode node, Force force, Scope scope) {
    List<ExprOrOpArgNode> clauses = Arrays.asList(node.getArgs()).subList(1, node.getArgs().length);
    parts.add(Kind.EXCEPT, node, scope, force, clauses, List.of());
    rest(node, force, scope);
  }

  private void rest(OpApplNode node, Force force, Scope scope) {
    for (ExprNode bound : node.getBdedQuantBounds()) {
      walk(bound, blur(force), scope);
    }
    for (ExprOrOpArgNode argument : node.getArgs()) {
      if (argument != null) {
        walk(argument, blur(force), scope);
      }
    }
  }

  /** An operator with a definition: the standard modules' arithmetic, or the user's own. */
  private void named(OpApplNode node, Force force, Scope scope) {
    switch (node.getOperator().getName().toString()) {
      case "<", "\\leq", "<=", "=<" -> comparison(node, flip(force), force, force, scope);
      case ">", "\\geq", ">=" -> comparison(node, force, flip(force), force, scope);
      case "+" -> both(node, force, force, scope);
      case "-" -> both(node, force, flip(force), scope);
      case ".." -> both(node, flip(force), force, scope);
      case "Cardinality" -> walk(node.getArgs()[0], force, scope);
      default -> defined(node, force, scope);
    }
  }

  private void comparison(OpApplNode node, Force left, Force right, Force force, Scope scope) {
    parts.add(Kind.COMPARISON, node, scope, force, List.of(node.getArgs()), List.of());
    both(node, left, right, scope);
  }

  private void defined(OpApplNode node, Force force, Scope scope) {
    rest(node, force, scope);
    OpDefNode definition = nodes.definition(node, Context.Empty);
    if (definition != null
        && parts.isHere(definition)
        && visited.add(new Visit(definition, force, scope.action()))) {
      walk(definition.getBody(), force, scopeOf(definition, scope));
    }
  }

  /** What a LET defines counts as a part of the definition around it. */
  private Scope scopeOf(OpDefNode definition, Scope scope) {
    String name = definition.getName().toString();
    return tool.getRootModule().getOpDef(name) == null ? scope : scope.in(name);
  }

  private static Force flip(Force force) {
    return switch (force) {
      case ALLOWS -> Force.FORBIDS;
      case FORBIDS -> Force.ALLOWS;
      default -> force;
    };
  }

  private static Force blur(Force force) {
    return force == Force.CHANGES ? force : Force.MIXED;
  }
}
