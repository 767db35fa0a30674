package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.SpecAction;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;

/** Reads an action: its comment's marks, and its conjuncts as guards and updates. */
final class ActionReader {
  private final Nodes nodes;
  private final Sources sources;

  ActionReader(Nodes nodes, Sources sources) {
    this.nodes = nodes;
    this.sources = sources;
  }

  /** A definition that the .cfg puts in place is read with the marks of what it stands for. */
  SpecAction read(Instance instance) {
    OpDefNode declared = instance.declared();
    OpDefNode definition = instance.definition();
    CommentReader comment = new CommentReader(sources.commentAbove(declared));
    List<SpecAction.Conjunct> guards = new ArrayList<>();
    List<SpecAction.Conjunct> updates = new ArrayList<>();
    split(definition.getBody(), Optional.empty(), guards, updates);
    return new SpecAction(
        declared.getName().toString(),
        Arrays.stream(declared.getParams()).map(node -> node.getName().toString()).toList(),
        comment.withoutMarks(),
        comment.tag(),
        comment.inputs(),
        comment.outcomes(),
        guards,
        updates,
        Sources.place(definition));
  }

  private void split(
      SemanticNode node,
      Optional<String> label,
      List<SpecAction.Conjunct> guards,
      List<SpecAction.Conjunct> updates) {
    if (node instanceof LabelNode labelled) {
      split(labelled.getBody(), Optional.of(labelled.getName().toString()), guards, updates);
    } else if (node instanceof LetInNode let) {
      split(let.getBody(), label, guards, updates);
    } else if (node instanceof SubstInNode subst) {
      split(subst.getBody(), label, guards, updates);
    } else if (nodes.isConjunction(node)) {
      for (ExprOrOpArgNode part : ((OpApplNode) node).getArgs()) {
        split(part, label, guards, updates);
      }
    } else {
      boolean guard = ((LevelNode) node).getLevel() < 2;
      (guard ? guards : updates).add(conjunct(node, label, guard));
    }
  }

  private SpecAction.Conjunct conjunct(SemanticNode node, Optional<String> label, boolean guard) {
    Mentions mentions = nodes.mentions(node);
    return new SpecAction.Conjunct(
        label,
        sources.text(node),
        List.copyOf(guard ? mentions.variables : mentions.primed),
        Sources.place(node));
  }
}
