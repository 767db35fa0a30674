package org.inglenook.modelchecking.engine.tlc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecPart;
import org.inglenook.modelchecking.engine.SpecPart.Force;
import org.inglenook.modelchecking.engine.SpecPart.Kind;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.tlc.PartList.Scope;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;

/** Finds the parts of a module that its actions and its fairness consist of. */
final class PartReader {
  private final FastTool tool;
  private final Nodes nodes;
  private final List<Instance> instances;
  private final PartList parts;
  private final ExpressionParts expressions;
  private final Set<OpDefNode> fair = new HashSet<>();

  PartReader(FastTool tool, Nodes nodes, List<Instance> instances, PartList parts) {
    this.tool = tool;
    this.nodes = nodes;
    this.instances = instances;
    this.parts = parts;
    expressions = new ExpressionParts(tool, nodes, parts);
  }

  /** The operators that properties mention, themselves included. */
  static Set<String> judged(FastTool tool, Nodes nodes, SpecModule module) {
    Set<String> names = new TreeSet<>();
    for (SpecProperty property : module.properties()) {
      OpDefNode definition = tool.getRootModule().getOpDef(property.name());
      if (definition != null) {
        names.addAll(nodes.mentions(definition.getBody()).operators);
      }
    }
    return names;
  }

  List<SpecPart> read() {
    Set<OpDefNode> read = new HashSet<>();
    for (Instance instance : instances) {
      OpDefNode action = instance.definition();
      if (read.add(action) && parts.isHere(action)) {
        String name = action.getName().toString();
        Scope scope = new Scope(name, name, "");
        SemanticNode first = first(action.getBody());
        parts.add(Kind.ACTION, first, scope.about("first"), Force.ALLOWS);
        split(action.getBody(), scope);
      }
    }
    OpDefNode specification = tool.getRootModule().getOpDef(tool.getModelConfig().getSpec());
    if (specification != null) {
      fairness(specification.getBody(), specification.getName().toString());
    }
    return parts.parts();
  }

  private SemanticNode first(SemanticNode body) {
    SemanticNode bare = Nodes.strip(body);
    return nodes.isConjunction(bare) ? first(((OpApplNode) bare).getArgs()[0]) : bare;
  }

  private void split(SemanticNode node, Scope scope) {
    if (node instanceof LabelNode label) {
      if (!label.getName().toString().startsWith(Bounds.LABEL)) {
        split(label.getBody(), scope.about(label.getName().toString()));
      }
    } else if (node instanceof LetInNode let) {
      split(let.getBody(), scope);
    } else if (nodes.isConjunction(node)) {
      for (ExprOrOpArgNode part : ((OpApplNode) node).getArgs()) {
        split(part, scope);
      }
    } else if (node instanceof LevelNode level && level.getLevel() < 2) {
      Scope inner = scope.about(parts.text(node));
      parts.add(Kind.GUARD, node, inner, Force.ALLOWS);
      expressions.walk(node, Force.ALLOWS, inner);
    } else if (node instanceof OpApplNode application) {
      update(application, scope.about(parts.text(node)));
    }
  }

  private void update(OpApplNode node, Scope scope) {
    switch (Nodes.opcode(node)) {
      case ToolGlobals.OPCODE_eq -> assignment(node, scope);
      case ToolGlobals.OPCODE_unchanged ->
          parts.add(
              Kind.UNCHANGED, node, scope, Force.CHANGES, List.of(), nodes.mentions(node).primed);
      case ToolGlobals.OPCODE_ite -> {
        SemanticNode condition = Nodes.strip(node.getArgs()[0]);
        parts.add(Kind.CONDITION, condition, scope, Force.CHANGES);
        expressions.walk(condition, Force.CHANGES, scope);
        split(node.getArgs()[1], scope);
        split(node.getArgs()[2], scope);
      }
      case 0 -> helper(node, scope);
      default -> {}
    }
  }

  private void assignment(OpApplNode node, Scope scope) {
    boolean plain = Nodes.opcode(node.getArgs()[0]) == ToolGlobals.OPCODE_prime;
    if (plain) {
      ExprOrOpArgNode value = node.getArgs()[1];
      parts.add(
          Kind.UPDATE,
          node,
          scope,
          Force.CHANGES,
          List.of(value),
          nodes.mentions(node.getArgs()[0]).primed);
      expressions.walk(value, Force.CHANGES, scope);
    }
  }

  /** An operator that gives next values, of this module or of one that is INSTANCEd. */
  private void helper(OpApplNode node, Scope scope) {
    parts.add(Kind.UPDATE, node, scope, Force.CHANGES, List.of(), nodes.mentions(node).primed);
    OpDefNode definition = nodes.definition(node, Context.Empty);
    if (definition != null && parts.isHere(definition)) {
      split(definition.getBody(), scope.in(definition.getName().toString()));
    }
  }

  /** Sees through conjunctions, quantifiers and conditions; what is left is one assumption. */
  private void fairness(SemanticNode node, String within) {
    SemanticNode bare = Nodes.strip(node);
    if (!(bare instanceof OpApplNode application) || application.getLevel() < 3) {
      return;
    }
    int code = Nodes.opcode(bare);
    if (nodes.isConjunction(bare)) {
      for (ExprOrOpArgNode part : application.getArgs()) {
        fairness(part, within);
      }
    } else if (code == ToolGlobals.OPCODE_bf) {
      fairness(application.getArgs()[0], within);
    } else if (code == ToolGlobals.OPCODE_implies) {
      fairness(application.getArgs()[1], within);
    } else if (!isNextStep(application)) {
      assumption(application, within);
    }
  }

  private static boolean isNextStep(OpApplNode node) {
    return Nodes.opcode(node) == ToolGlobals.OPCODE_box
        && Nodes.opcode(Nodes.strip(node.getArgs()[0])) == ToolGlobals.OPCODE_sa;
  }

  private void assumption(OpApplNode node, String within) {
    OpDefNode definition = nodes.definition(node, Context.Empty);
    if (definition != null && gathers(definition)) {
      if (fair.add(definition)) {
        fairness(definition.getBody(), definition.getName().toString());
      }
      return;
    }
    boolean strong = Nodes.opcode(node) == ToolGlobals.OPCODE_sf;
    parts.add(
        strong ? Kind.STRONG_FAIRNESS : Kind.WEAK_FAIRNESS,
        node,
        new Scope("fairness", within, ""),
        Force.FORBIDS);
  }

  /** Whether the operator's body is made of several assumptions, or of one by its usual name. */
  private boolean gathers(OpDefNode definition) {
    SemanticNode body = Nodes.strip(definition.getBody());
    int code = Nodes.opcode(body);
    return nodes.isConjunction(body)
        || code == ToolGlobals.OPCODE_bf
        || code == ToolGlobals.OPCODE_implies
        || (definition.getArity() == 0 && !isNextStep((OpApplNode) body));
  }
}
