package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.Value;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.Action;
import tlc2.tool.EvalControl;
import tlc2.tool.IContextEnumerator;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.value.IValue;

/**
 * Finds every instance of every action of Next, before any state is known. Next must be a
 * disjunction of named actions under {@code \E} over constant sets. A named disjunction of named
 * actions is a group, through which the reader goes; anything else with a name is an action.
 *
 * <p>Disjuncts keep the spec's order; instances of one disjunct are in the order of their
 * arguments, which does not depend on the order in which TLC met its strings.
 */
final class NextReader {
  private static final String SHAPE =
      "Next is a disjunction of named actions, each under \\E over constant sets only: ";

  private final FastTool tool;
  private final Nodes nodes;
  private final Map<OpApplNode, List<Instance>> byDisjunct = new LinkedHashMap<>();

  NextReader(FastTool tool, Nodes nodes) {
    this.tool = tool;
    this.nodes = nodes;
  }

  List<Instance> read() {
    Action next = tool.getNextStateSpec();
    if (next == null) {
      throw new BadSpecException(tool.getRootName(), 0, "the .cfg names no SPECIFICATION or NEXT");
    }
    descend(next.pred, next.con);
    Map<ActionInstance, Instance> distinct = new LinkedHashMap<>();
    for (List<Instance> disjunct : byDisjunct.values()) {
      disjunct.sort(Comparator.comparing(i -> new Value.Seq(i.named().arguments())));
      disjunct.forEach(instance -> distinct.putIfAbsent(instance.named(), instance));
    }
    return List.copyOf(distinct.values());
  }

  private void descend(SemanticNode node, Context context) {
    if (node instanceof LabelNode label) {
      descend(label.getBody(), context);
    } else if (node instanceof LetInNode let) {
      descend(let.getBody(), context);
    } else if (node instanceof SubstInNode subst && subst.getSubsts().length == 0) {
      descend(subst.getBody(), context);
    } else if (node instanceof OpApplNode application) {
      descendInto(application, context);
    } else {
      throw complaint(node, "this is not one");
    }
  }

  private void descendInto(OpApplNode node, Context context) {
    if (nodes.isDisjunction(node)) {
      for (ExprOrOpArgNode part : node.getArgs()) {
        descend(part, context);
      }
    } else if (nodes.isExists(node)) {
      quantify(node, context);
    } else {
      name(node, context);
    }
  }

  private void quantify(OpApplNode exists, Context context) {
    for (ExprNode bound : exists.getBdedQuantBounds()) {
      if (bound.getLevel() > 0) {
        throw complaint(
            bound,
            "this set depends on the state; quantify over a constant set and make it a guard");
      }
    }
    IContextEnumerator contexts =
        tool.contexts(exists, context, TLCState.Empty, TLCState.Empty, EvalControl.Clear);
    for (Context next = contexts.nextElement(); next != null; next = contexts.nextElement()) {
      descend(exists.getArgs()[0], next);
    }
  }

  private void name(OpApplNode node, Context context) {
    OpDefNode definition = nodes.definition(node, context);
    if (definition == null) {
      throw complaint(node, "give this disjunct a name");
    }
    Context bound = context;
    List<Value> arguments = new ArrayList<>();
    FormalParamNode[] parameters = definition.getParams();
    for (int i = 0; i < parameters.length; i++) {
      ExprOrOpArgNode argument = node.getArgs()[i];
      if (!(argument instanceof ExprNode) || argument.getLevel() > 0) {
        throw complaint(argument, "this argument depends on the state");
      }
      IValue value = tool.eval(argument, context, TLCState.Empty);
      bound = bound.cons(parameters[i], value);
      arguments.add(Values.neutral(value));
    }
    if (nodes.isGroup(definition)) {
      descend(definition.getBody(), bound);
      return;
    }
    OpDefNode declared = (OpDefNode) node.getOperator();
    ActionInstance named = new ActionInstance(declared.getName().toString(), arguments);
    Action action = new Action(definition.getBody(), bound, definition);
    byDisjunct
        .computeIfAbsent(node, unused -> new ArrayList<>())
        .add(new Instance(named, declared, definition, action));
  }

  private static BadSpecException complaint(SemanticNode node, String what) {
    return new BadSpecException(
        node.getLocation().source(), node.getLocation().beginLine(), SHAPE + what);
  }
}
