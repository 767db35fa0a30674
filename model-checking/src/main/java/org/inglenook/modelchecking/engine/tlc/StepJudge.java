package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.StepConjunct.Comparison;
import org.inglenook.modelchecking.engine.StepConjunct.Role;
import org.inglenook.modelchecking.engine.Value;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;

/** Judges the innermost conjuncts of an instance one by one, and says what each compares. */
final class StepJudge {
  private final FastTool tool;
  private final Nodes nodes;
  private final Sources sources;
  private final Contexts contexts;

  StepJudge(FastTool tool, Nodes nodes, Sources sources) {
    this.tool = tool;
    this.nodes = nodes;
    this.sources = sources;
    contexts = new Contexts(tool);
  }

  List<StepConjunct> judge(Instance instance, TLCState from, TLCState to) {
    Step step = new Step(tool, from, to);
    List<StepConjunct> judged = new ArrayList<>();
    for (Part part : new Unfolder(nodes, sources, contexts, step).unfold(instance)) {
      if (Nodes.opcode(part.node()) == ToolGlobals.OPCODE_unchanged) {
        unchanged(part, part.at(((OpApplNode) part.node()).getArgs()[0]), step, judged);
      } else {
        judged.add(judge(part, step));
      }
    }
    return judged;
  }

  private StepConjunct judge(Part part, Step step) {
    Role role = Unfolder.isUpdate(part.node()) ? Role.UPDATE : Role.GUARD;
    GuardVerdict verdict = step.verdict(part.node(), part.context());
    Optional<Comparison> comparison =
        verdict == GuardVerdict.UNDEFINED || (role == Role.GUARD && verdict == GuardVerdict.TRUE)
            ? Optional.empty()
            : Optional.of(new Reasons(nodes, sources, contexts, step).of(part));
    Mentions mentions = nodes.mentions(part.node());
    return new StepConjunct(
        role,
        conjunct(part, role, mentions),
        List.copyOf(mentions.variables),
        part.via(),
        verdict,
        comparison);
  }

  private SpecAction.Conjunct conjunct(Part part, Role role, Mentions mentions) {
    return new SpecAction.Conjunct(
        part.label(),
        sources.text(part.node()),
        List.copyOf(role == Role.GUARD ? mentions.variables : mentions.primed),
        Sources.place(part.node()));
  }

  /** UNCHANGED says something of each variable by itself. */
  private void unchanged(Part whole, Part part, Step step, List<StepConjunct> judged) {
    SemanticNode node = part.node();
    if (node instanceof SubstInNode instance) {
      Context inner = contexts.inside(instance, part.context());
      unchanged(whole, part.in(instance.getBody(), inner), step, judged);
    } else if (Nodes.opcode(node) == ToolGlobals.OPCODE_tup) {
      for (ExprOrOpArgNode each : ((OpApplNode) node).getArgs()) {
        unchanged(whole, part.at(each), step, judged);
      }
    } else {
      named(whole, part, step, judged);
    }
  }

  /** A variable, or the name of a tuple of variables. */
  private void named(Part whole, Part part, Step step, List<StepConjunct> judged) {
    OpApplNode node = (OpApplNode) part.node();
    OpDefNode definition = nodes.definition(node, part.context());
    if (definition == null) {
      judged.add(same(whole, part, step));
    } else {
      Context inner = contexts.inside(definition, node, part.context());
      unchanged(whole, part.in(definition.getBody(), inner), step, judged);
    }
  }

  private StepConjunct same(Part whole, Part variable, Step step) {
    Value before = step.value(variable.node(), variable.context());
    Value after = step.valueAfter(variable.node(), variable.context());
    boolean known = before != null && after != null;
    GuardVerdict verdict =
        !known
            ? GuardVerdict.UNDEFINED
            : before.equals(after) ? GuardVerdict.TRUE : GuardVerdict.FALSE;
    SpecAction.Conjunct conjunct =
        new SpecAction.Conjunct(
            whole.label(),
            sources.text(whole.node()),
            List.copyOf(nodes.mentions(variable.node()).variables),
            Sources.place(whole.node()));
    Optional<Comparison> comparison =
        known
            ? Optional.of(
                new Comparison(sources.text(variable.node()), "=", before, after, conjunct.place()))
            : Optional.empty();
    return new StepConjunct(
        Role.UPDATE, conjunct, conjunct.variables(), whole.via(), verdict, comparison);
  }
}
