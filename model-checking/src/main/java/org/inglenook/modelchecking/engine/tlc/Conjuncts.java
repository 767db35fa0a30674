package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.GuardVerdict;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.value.impl.LazyValue;

/**
 * The conjuncts of one instance, each judged by itself, in the order in which {@link ActionReader}
 * lists them.
 */
final class Conjuncts {
  private final FastTool tool;
  private final Instance instance;
  private final List<Action> guards = new ArrayList<>();
  private final List<Action> updates = new ArrayList<>();

  Conjuncts(FastTool tool, Nodes nodes, Instance instance) {
    this.tool = tool;
    this.instance = instance;
    split(nodes, instance.action().pred, instance.action().con);
  }

  private void split(Nodes nodes, SemanticNode node, Context context) {
    if (node instanceof LabelNode labelled) {
      split(nodes, labelled.getBody(), context);
    } else if (node instanceof LetInNode let) {
      split(nodes, let.getBody(), within(let, context));
    } else if (nodes.isConjunction(node)) {
      for (ExprOrOpArgNode part : ((OpApplNode) node).getArgs()) {
        split(nodes, part, context);
      }
    } else {
      boolean guard = ((LevelNode) node).getLevel() < 2;
      (guard ? guards : updates).add(new Action(node, context, instance.definition()));
    }
  }

  /** The context inside a LET. Its values must not be kept from one state to the next. */
  private static Context within(LetInNode let, Context context) {
    Context inner = context;
    for (OpDefNode definition : let.getLets()) {
      if (definition.getArity() == 0) {
        LazyValue value =
            new LazyValue(definition.getBody(), inner, false, CostModel.DO_NOT_RECORD);
        inner = inner.cons(definition, value);
      }
    }
    return inner;
  }

  List<GuardVerdict> guards(TLCState state) {
    return guards.stream().map(guard -> judge(guard, state, TLCState.Empty)).toList();
  }

  List<GuardVerdict> updates(TLCState state, TLCState next) {
    return updates.stream().map(update -> judge(update, state, next)).toList();
  }

  private GuardVerdict judge(Action conjunct, TLCState state, TLCState next) {
    try {
      return tool.isValid(conjunct, state, next) ? GuardVerdict.TRUE : GuardVerdict.FALSE;
    } catch (RuntimeException e) {
      return GuardVerdict.UNDEFINED;
    }
  }
}
