package org.inglenook.modelchecking.engine.tlc;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;

/** What a node of SANY's graph is, seen through the substitutions of the {@code .cfg}. */
final class Nodes {
  private final FastTool tool;

  Nodes(FastTool tool) {
    this.tool = tool;
  }

  /** TLC's code of the built-in operator that {@code node} applies; 0 for others. */
  static int opcode(SemanticNode node) {
    return node instanceof OpApplNode application
        ? BuiltInOPs.getOpCode(application.getOperator().getName())
        : 0;
  }

  /** The parts of {@code node}. SANY has none for a leaf, and a null for the OTHER of a CASE. */
  static List<SemanticNode> children(SemanticNode node) {
    SemanticNode[] children = node.getChildren();
    return children == null ? List.of() : Arrays.stream(children).filter(Objects::nonNull).toList();
  }

  boolean isDisjunction(SemanticNode node) {
    int code = opcode(node);
    return code == ToolGlobals.OPCODE_dl || code == ToolGlobals.OPCODE_lor;
  }

  boolean isConjunction(SemanticNode node) {
    int code = opcode(node);
    return code == ToolGlobals.OPCODE_cl || code == ToolGlobals.OPCODE_land;
  }

  boolean isExists(SemanticNode node) {
    return opcode(node) == ToolGlobals.OPCODE_be;
  }

  /** The user's operator that {@code node} applies, or null. */
  OpDefNode definition(OpApplNode node, Context context) {
    SymbolNode operator = node.getOperator();
    if (!(operator instanceof OpDefNode) || operator.getKind() != ASTConstants.UserDefinedOpKind) {
      return null;
    }
    return tool.lookup(operator, context, false) instanceof OpDefNode definition
            && definition.getKind() == ASTConstants.UserDefinedOpKind
        ? definition
        : null;
  }

  /**
   * Whether the operator only gathers named actions: {@code \/} and {@code \E} over names, or
   * without parameters another name for an action of the same module.
   */
  boolean isGroup(OpDefNode definition) {
    SemanticNode body = strip(definition.getBody());
    boolean gathers = isDisjunction(body) || isExists(body);
    return (gathers || isOtherName(definition, body)) && gathersNames(body);
  }

  private static boolean isOtherName(OpDefNode definition, SemanticNode body) {
    return definition.getArity() == 0
        && body instanceof OpApplNode application
        && !application.getOperator().getName().toString().contains("!");
  }

  private boolean gathersNames(SemanticNode node) {
    SemanticNode bare = strip(node);
    if (!(bare instanceof OpApplNode application)) {
      return false;
    }
    if (isExists(bare)) {
      return gathersNames(application.getArgs()[0]);
    }
    if (!isDisjunction(bare)) {
      OpDefNode named = definition(application, Context.Empty);
      return named != null && named.getBody().getLevel() > 1;
    }
    for (ExprOrOpArgNode part : application.getArgs()) {
      if (!gathersNames(part)) {
        return false;
      }
    }
    return true;
  }

  /** What an expression speaks of. */
  Mentions mentions(SemanticNode node) {
    return new Mentions(node, tool.getId());
  }

  /** Whether {@code action}, or what the .cfg puts in its place, speaks of {@code operator}. */
  boolean mentions(OpDefNode action, String operator) {
    return mentions(action.getBody()).operators.contains(operator)
        || (action.getToolObject(tool.getId()) instanceof OpDefNode other
            && mentions(other.getBody()).operators.contains(operator));
  }

  /** The node under labels and LETs. */
  static SemanticNode strip(SemanticNode node) {
    if (node instanceof LabelNode label) {
      return strip(label.getBody());
    }
    return node instanceof LetInNode let ? strip(let.getBody()) : node;
  }
}
