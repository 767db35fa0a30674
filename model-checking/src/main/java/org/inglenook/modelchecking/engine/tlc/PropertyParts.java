package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.Action;
import tlc2.tool.Specs;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.util.List;

/**
 * Takes a formula apart into what can be judged on states and steps, as TLC does with a PROPERTY:
 * conjuncts, definitions and INSTANCE are seen through; {@code [][A]_v} is a step, {@code []P} an
 * invariant, a state predicate speaks of the initial state; the rest needs whole behaviours.
 */
final class PropertyParts {
  final java.util.List<Action> initially = new ArrayList<>();
  final java.util.List<Action> always = new ArrayList<>();
  final java.util.List<Action> steps = new ArrayList<>();
  boolean temporal;

  private final FastTool tool;

  PropertyParts(FastTool tool, ExprNode formula) {
    this.tool = tool;
    split(formula, List.Empty);
  }

  private void split(ExprNode node, List substitutions) {
    if (node instanceof SubstInNode subst) {
      split(subst.getBody(), substitutions.cons(subst));
    } else if (node instanceof LabelNode label && label.getBody() instanceof ExprNode body) {
      split(body, substitutions);
    } else if (node instanceof OpApplNode application) {
      splitApplication(application, substitutions);
    } else {
      byLevel(node, substitutions);
    }
  }

  private void splitApplication(OpApplNode node, List substitutions) {
    switch (Nodes.opcode(node)) {
      case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land, ToolGlobals.OPCODE_nop -> {
        for (ExprOrOpArgNode part : node.getArgs()) {
          split((ExprNode) part, substitutions);
        }
      }
      case ToolGlobals.OPCODE_box -> box(node, (ExprNode) node.getArgs()[0], substitutions);
      case 0 -> named(node, substitutions);
      default -> byLevel(node, substitutions);
    }
  }

  private void named(OpApplNode node, List substitutions) {
    SymbolNode operator = node.getOperator();
    if (node.getArgs().length == 0
        && level(node) > 1
        && tool.lookup(operator, Context.Empty, false) instanceof OpDefNode definition) {
      split(definition.getBody(), substitutions);
    } else {
      byLevel(node, substitutions);
    }
  }

  private void box(OpApplNode node, ExprNode boxed, List substitutions) {
    if (Nodes.opcode(boxed) == ToolGlobals.OPCODE_sa) {
      steps.add(action(boxed, substitutions));
    } else if (level(boxed) < 2) {
      always.add(action(boxed, substitutions));
    } else {
      byLevel(node, substitutions);
    }
  }

  private void byLevel(ExprNode node, List substitutions) {
    int level = level(node);
    if (level < 2) {
      initially.add(action(node, substitutions));
    } else if (level == 2) {
      steps.add(action(node, substitutions));
    } else {
      temporal = true;
    }
  }

  private int level(ExprNode node) {
    return tool.getLevelBound(node, Context.Empty, tool.getId());
  }

  private static Action action(ExprNode node, List substitutions) {
    return new Action(Specs.addSubsts(node, substitutions), Context.Empty);
  }
}
