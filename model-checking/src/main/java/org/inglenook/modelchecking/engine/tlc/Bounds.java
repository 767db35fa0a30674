package org.inglenook.modelchecking.engine.tlc;

import java.util.List;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** Which actions a model leaves out, by guards that only bound it and read no variable. */
final class Bounds {
  /** Begins the label of a guard that only bounds the model. */
  static final String LABEL = "Bound";

  private final Nodes nodes;
  private final Evaluator evaluator;

  Bounds(Nodes nodes, Evaluator evaluator) {
    this.nodes = nodes;
    this.evaluator = evaluator;
  }

  /** Whether no instance of an action that speaks of {@code operator} can ever be enabled. */
  boolean leaveOut(String operator, List<Instance> instances) {
    return instances.stream()
        .filter(each -> speaksOf(each.declared(), operator))
        .allMatch(each -> forbids(each, each.action().pred));
  }

  /** Whether the definition of an action depends on that of {@code operator}. */
  boolean speaksOf(OpDefNode action, String operator) {
    return action.getName().toString().equals(operator) || nodes.mentions(action, operator);
  }

  private boolean forbids(Instance instance, SemanticNode node) {
    if (node instanceof LabelNode label) {
      return label.getName().toString().startsWith(LABEL)
          ? isFalse(instance, label.getBody())
          : forbids(instance, label.getBody());
    }
    if (nodes.isConjunction(node)) {
      for (SemanticNode part : ((OpApplNode) node).getArgs()) {
        if (forbids(instance, part)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFalse(Instance instance, SemanticNode guard) {
    boolean constant = guard instanceof LevelNode level && level.getLevel() == 0;
    Action bound = new Action(guard, instance.action().con);
    return constant
        && !evaluator.holds(instance.named().toString(), bound, TLCState.Empty, TLCState.Empty);
  }
}
