package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.ShapeRules;
import org.inglenook.modelchecking.engine.ShapeViolation;
import org.inglenook.modelchecking.engine.ShapeViolation.Rule;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecModule;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.Action;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.util.Vect;

/** Checks the rules of shape that need SANY's graph, and has {@link ShapeRules} check the rest. */
final class ShapeReader {
  private static final String MODEL_PREFIX = "MC";

  /** The invariant of types is no promise of a spec. */
  private static final String TYPES = "TypeOK";

  private final FastTool tool;
  private final Nodes nodes;
  private final List<Instance> instances;
  private final SpecModule module;
  private final Sources sources;
  private final List<ShapeViolation> found = new ArrayList<>();

  ShapeReader(
      FastTool tool, Nodes nodes, List<Instance> instances, SpecModule module, Sources sources) {
    this.sources = sources;
    this.tool = tool;
    this.nodes = nodes;
    this.instances = instances;
    this.module = module;
  }

  List<ShapeViolation> read() {
    List<ActionInstance> named = instances.stream().map(Instance::named).toList();
    found.addAll(new ShapeRules(module, named).check());
    List<OpDefNode> actions = instances.stream().map(Instance::definition).distinct().toList();
    actions.forEach(action -> oneBranch(action.getBody()));
    for (OpDefNode definition : SpecReader.userDefinitions(tool)) {
      fairness(definition.getBody(), false);
      if (!actions.contains(definition) && !isTagged(definition)) {
        boundLabels(definition.getBody());
      }
    }
    configured(tool.getModelConfig().getInvariants());
    configured(tool.getModelConfig().getProperties());
    for (Action temporal : tool.getTemporals()) {
      fairness(temporal.pred, true);
    }
    return List.copyOf(new LinkedHashSet<>(found));
  }

  /** What is checked has an id, unless it was made for one model only. */
  private void configured(Vect<?> names) {
    for (int i = 0; i < names.size(); i++) {
      String name = (String) names.elementAt(i);
      OpDefNode definition = tool.getRootModule().getOpDef(name);
      boolean exempt =
          name.equals(TYPES) || definition.getLocation().source().startsWith(MODEL_PREFIX);
      if (!exempt && module.properties().stream().noneMatch(each -> each.name().equals(name))) {
        add(
            Rule.PROPERTY_HAS_OWN_ID,
            definition,
            name + " is checked but has no id; begin the comment above it with one");
      }
    }
  }

  /** Goes wherever TLC would split an action. */
  private void oneBranch(SemanticNode node) {
    SemanticNode bare = Nodes.strip(node);
    if (!(bare instanceof OpApplNode application)) {
      return;
    }
    if (nodes.isDisjunction(bare)) {
      add(
          Rule.ACTION_IS_ONE_BRANCH,
          bare,
          "a bare disjunction is explored as two branches; name the guard, use IF, or make two"
              + " actions");
    } else if (nodes.isExists(bare) && ((LevelNode) bare).getLevel() > 1) {
      add(
          Rule.ACTION_IS_ONE_BRANCH,
          bare,
          "a choice under \\E is not in the action's name; make it a parameter");
    } else if (splits(bare)) {
      for (ExprOrOpArgNode part : application.getArgs()) {
        oneBranch(part);
      }
    } else {
      helper(application);
    }
  }

  /** An action-level operator that an action uses is part of it. */
  private void helper(OpApplNode application) {
    OpDefNode definition = nodes.definition(application, Context.Empty);
    if (definition != null && application.getLevel() > 1) {
      oneBranch(definition.getBody());
    }
  }

  private boolean splits(SemanticNode node) {
    return nodes.isConjunction(node)
        || (Nodes.opcode(node) == ToolGlobals.OPCODE_ite && ((LevelNode) node).getLevel() > 1);
  }

  /** {@code anyAngle}: whether {@code <<A>>_v} counts too, as it does in what a spec assumes. */
  private void fairness(SemanticNode node, boolean anyAngle) {
    int code = Nodes.opcode(node);
    boolean fair =
        code == ToolGlobals.OPCODE_wf
            || code == ToolGlobals.OPCODE_sf
            || (anyAngle && code == ToolGlobals.OPCODE_aa);
    if (fair) {
      refuseFaults(node);
      return;
    }
    for (SemanticNode child : Nodes.children(node)) {
      fairness(child, anyAngle);
    }
  }

  private void refuseFaults(SemanticNode fair) {
    Set<String> operators = new HashSet<>(nodes.mentions(fair).operators);
    for (SpecAction action : module.actions()) {
      boolean fault = action.tag().filter(SpecAction.Tag.FAULT::equals).isPresent();
      if (fault && operators.contains(action.name())) {
        add(
            Rule.FAULT_WITHOUT_FAIRNESS,
            fair,
            "fairness makes fault " + action.name() + " happen; give fairness to other actions");
      }
    }
  }

  /** An action has its tag also in a model whose constants leave it no instance. */
  private boolean isTagged(OpDefNode definition) {
    return new CommentReader(sources.commentAbove(definition)).tag().isPresent();
  }

  private void boundLabels(SemanticNode node) {
    if (node instanceof LabelNode label && label.getName().toString().startsWith("Bound")) {
      add(
          Rule.BOUND_LABELS_GUARD,
          node,
          "label " + label.getName() + " marks no guard of an action; give it another name");
    }
    for (SemanticNode child : Nodes.children(node)) {
      boundLabels(child);
    }
  }

  private void add(Rule rule, SemanticNode node, String what) {
    found.add(new ShapeViolation(rule, Sources.place(node), what));
  }
}
