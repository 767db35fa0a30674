package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.graph.Predicate;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import util.UniqueString;

/** Splits formulas into predicates that read as little as possible. */
final class PredicateFactory {
  private final Nodes nodes;
  private final Evaluator evaluator;
  private final List<String> variables;
  private final Map<List<Action>, List<Predicate<TLCState>>> wholes = new HashMap<>();
  private final Map<Action, Predicate<TLCState>> steps = new HashMap<>();

  PredicateFactory(Nodes nodes, Evaluator evaluator, UniqueString[] variables) {
    this.nodes = nodes;
    this.evaluator = evaluator;
    this.variables = Arrays.stream(variables).map(UniqueString::toString).toList();
  }

  /**
   * The conjuncts of state predicates, in order; asked again, the same ones, with their answers.
   */
  List<Predicate<TLCState>> whole(String name, List<Action> predicates) {
    return wholes.computeIfAbsent(List.copyOf(predicates), each -> conjuncts(name, each));
  }

  private List<Predicate<TLCState>> conjuncts(String name, List<Action> predicates) {
    List<Predicate<TLCState>> parts = new ArrayList<>();
    for (Action predicate : predicates) {
      List<Predicate<TLCState>> conjuncts = new ArrayList<>();
      boolean split = split(name, predicate, predicate.pred, conjuncts);
      parts.addAll(split ? conjuncts : List.of(predicate(name, predicate, false)));
    }
    return parts;
  }

  /** One predicate on steps; asked again, the same one, with its answers. */
  Predicate<TLCState> step(String name, Action action) {
    return steps.computeIfAbsent(action, each -> predicate(name, each, true));
  }

  /**
   * The guards with which an action begins, up to its first update: when one is false, the action
   * is disabled, and nothing after it would have been evaluated.
   */
  List<Predicate<TLCState>> guards(Instance instance) {
    List<Predicate<TLCState>> parts = new ArrayList<>();
    split(instance.named().toString(), instance.action(), instance.action().pred, parts);
    return parts;
  }

  /** Collects conjuncts in order; answers whether what follows them may be collected too. */
  private boolean split(
      String name, Action whole, SemanticNode node, List<Predicate<TLCState>> parts) {
    if (node instanceof LabelNode label) {
      return split(name, whole, label.getBody(), parts);
    }
    if (nodes.isConjunction(node)) {
      for (ExprOrOpArgNode part : ((OpApplNode) node).getArgs()) {
        if (!split(name, whole, part, parts)) {
          return false;
        }
      }
      return true;
    }
    // What INSTANCE put together has no level yet.
    if (node instanceof SubstInNode
        || !(node instanceof ExprNode expression)
        || expression.getLevel() > 1) {
      return false;
    }
    parts.add(predicate(name, new Action(node, whole.con), false));
    return true;
  }

  private Predicate<TLCState> predicate(String name, Action action, boolean step) {
    int[] reads =
        nodes.mentions(action.pred).variables.stream().mapToInt(variables::indexOf).toArray();
    return new Predicate<>(
        name,
        (s, t) -> evaluator.holds(name, action, s, t == null ? TLCState.Empty : t),
        reads,
        step);
  }
}
