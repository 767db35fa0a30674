package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.StepConjunct.Passage;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.ToolGlobals;

/**
 * Takes an action instance apart, in the state before a step: through the operators that it
 * applies, those of other modules included, and the branches that are taken there. State predicates
 * are left whole.
 */
final class Unfolder {
  private final Nodes nodes;
  private final Sources sources;
  private final Contexts contexts;
  private final Step step;
  private final List<Part> parts = new ArrayList<>();

  Unfolder(Nodes nodes, Sources sources, Contexts contexts, Step step) {
    this.nodes = nodes;
    this.sources = sources;
    this.contexts = contexts;
    this.step = step;
  }

  List<Part> unfold(Instance instance) {
    go(
        new Part(
            instance.action().pred, instance.action().con, Optional.empty(), List.<Passage>of()));
    return parts;
  }

  private void go(Part part) {
    SemanticNode node = part.node();
    if (node instanceof LabelNode label) {
      go(part.labelled(label.getBody(), label.getName().toString()));
    } else if (node instanceof LetInNode let) {
      go(part.in(let.getBody(), Contexts.inside(let, part.context())));
    } else if (node instanceof SubstInNode instance) {
      go(part.in(instance.getBody(), contexts.inside(instance, part.context())));
    } else if (nodes.isConjunction(node)) {
      for (ExprOrOpArgNode conjunct : ((OpApplNode) node).getArgs()) {
        go(part.at(conjunct));
      }
    } else if (isUpdate(node) && node instanceof OpApplNode application) {
      update(part, application);
    } else {
      parts.add(part);
    }
  }

  static boolean isUpdate(SemanticNode node) {
    return ((LevelNode) node).getLevel() > 1;
  }

  private void update(Part part, OpApplNode node) {
    OpDefNode definition = nodes.definition(node, part.context());
    if (definition != null) {
      go(
          part.through(
              passage(node),
              definition.getBody(),
              contexts.inside(definition, node, part.context())));
    } else if (Nodes.opcode(node) == ToolGlobals.OPCODE_ite) {
      branch(part, node);
    } else {
      parts.add(part);
    }
  }

  private void branch(Part part, OpApplNode node) {
    ExprOrOpArgNode condition = node.getArgs()[0];
    boolean taken = step.is(true, condition, part.context());
    if (!taken && !step.is(false, condition, part.context())) {
      parts.add(part);
      return;
    }
    Passage passage =
        new Passage(
            "IF " + sources.text(condition) + (taken ? " THEN" : " ELSE"), Sources.place(node));
    go(part.through(passage, node.getArgs()[taken ? 1 : 2], part.context()));
  }

  private Passage passage(SemanticNode node) {
    return new Passage(sources.text(node), Sources.place(node));
  }
}
