package org.inglenook.modelchecking.engine.tlc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.StepConjunct.Comparison;
import org.inglenook.modelchecking.engine.Value;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.EvalControl;
import tlc2.tool.IContextEnumerator;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

/**
 * Finds what decides a conjunct: the innermost comparison that makes it fail, through named
 * predicates, quantifiers (by a witness), implications and IF.
 */
final class Reasons {
  /** Built-in relations, as TLA+ writes them. */
  private static final Map<Integer, String> RELATIONS =
      Map.of(
          ToolGlobals.OPCODE_eq, "=",
          ToolGlobals.OPCODE_noteq, "#",
          ToolGlobals.OPCODE_in, "\\in",
          ToolGlobals.OPCODE_notin, "\\notin",
          ToolGlobals.OPCODE_subseteq, "\\subseteq");

  private static final Map<String, String> ORDERS =
      Map.of("<", "<", ">", ">", "\\leq", "<=", "\\geq", ">=");

  /** The relation that holds where another one does not. */
  private static final Map<String, String> OPPOSITES =
      Map.of(
          "=", "#", "#", "=", "\\in", "\\notin", "\\notin", "\\in", "<", ">=", ">=", "<", ">", "<=",
          "<=", ">");

  private final Nodes nodes;
  private final Sources sources;
  private final Contexts contexts;
  private final Step step;

  Reasons(Nodes nodes, Sources sources, Contexts contexts, Step step) {
    this.nodes = nodes;
    this.sources = sources;
    this.contexts = contexts;
    this.step = step;
  }

  /** What {@code part}, which should hold, compares; its truth if that is all there is. */
  Comparison of(Part part) {
    return why(part, true);
  }

  private Comparison why(Part part, boolean wanted) {
    SemanticNode node = part.node();
    if (node instanceof LabelNode label) {
      return why(part.at(label.getBody()), wanted);
    } else if (node instanceof LetInNode let) {
      return why(part.in(let.getBody(), Contexts.inside(let, part.context())), wanted);
    } else if (node instanceof SubstInNode instance) {
      return why(part.in(instance.getBody(), contexts.inside(instance, part.context())), wanted);
    } else if (!(node instanceof OpApplNode application)) {
      return truth(part, wanted);
    } else {
      return applied(part, application, wanted);
    }
  }

  private Comparison applied(Part part, OpApplNode node, boolean wanted) {
    OpDefNode definition = nodes.definition(node, part.context());
    if (definition == null) {
      return builtIn(part, node, wanted);
    }
    Context inner = contexts.inside(definition, node, part.context());
    return why(part.in(definition.getBody(), inner), wanted);
  }

  private Comparison builtIn(Part part, OpApplNode node, boolean wanted) {
    ExprOrOpArgNode[] operands = node.getArgs();
    return switch (Nodes.opcode(node)) {
      case ToolGlobals.OPCODE_lnot -> why(part.at(operands[0]), !wanted);
      case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land -> oneOf(part, operands, wanted, true);
      case ToolGlobals.OPCODE_dl, ToolGlobals.OPCODE_lor -> oneOf(part, operands, wanted, false);
      case ToolGlobals.OPCODE_implies ->
          wanted ? why(part.at(operands[1]), true) : truth(part, false);
      case ToolGlobals.OPCODE_ite ->
          why(part.at(operands[step.is(true, operands[0], part.context()) ? 1 : 2]), wanted);
      case ToolGlobals.OPCODE_bf -> wanted ? witness(part, node, true) : truth(part, false);
      case ToolGlobals.OPCODE_be -> wanted ? truth(part, true) : witness(part, node, false);
      default -> compare(part, node, wanted);
    };
  }

  /**
   * The first operand that decides a conjunction, or a disjunction, against what is wanted. Where
   * all of them together do, the one that depends on the state.
   */
  private Comparison oneOf(
      Part part, ExprOrOpArgNode[] operands, boolean wanted, boolean conjunction) {
    if (wanted == conjunction) {
      for (ExprOrOpArgNode operand : operands) {
        if (step.is(!wanted, operand, part.context())) {
          return why(part.at(operand), wanted);
        }
      }
    }
    List<ExprOrOpArgNode> ofState =
        Arrays.stream(operands).filter(operand -> operand.getLevel() > 0).toList();
    return ofState.size() == 1 && step.is(!wanted, ofState.get(0), part.context())
        ? why(part.at(ofState.get(0)), wanted)
        : truth(part, wanted);
  }

  private Comparison witness(Part part, OpApplNode quantified, boolean wanted) {
    SemanticNode body = quantified.getArgs()[0];
    IContextEnumerator all =
        step.tool().contexts(quantified, part.context(), step.from(), step.to(), EvalControl.Clear);
    for (Context each = all.nextElement(); each != null; each = all.nextElement()) {
      if (step.is(!wanted, body, each)) {
        return why(part.in(body, each), wanted);
      }
    }
    return truth(part, wanted);
  }

  private Comparison compare(Part part, OpApplNode node, boolean wanted) {
    String relation = relation(node);
    if (relation == null || node.getArgs().length != 2) {
      return truth(part, wanted);
    }
    String should = wanted ? relation : OPPOSITES.get(relation);
    Value observed = step.value(node.getArgs()[0], part.context());
    Value expected = step.value(node.getArgs()[1], part.context());
    if (should == null || observed == null || expected == null) {
      return truth(part, wanted);
    }
    String term = sources.text(node.getArgs()[0]);
    return new Comparison(
        Unfolder.isUpdate(node) ? term.replaceFirst("'$", "") : term,
        should,
        expected,
        observed,
        Sources.place(node));
  }

  private static String relation(OpApplNode node) {
    String built = RELATIONS.get(Nodes.opcode(node));
    return built != null ? built : ORDERS.get(node.getOperator().getName().toString());
  }

  private Comparison truth(Part part, boolean wanted) {
    boolean is = step.is(true, part.node(), part.context());
    return new Comparison(
        sources.text(part.node()),
        "=",
        new Value.Bool(wanted),
        new Value.Bool(is),
        Sources.place(part.node()));
  }
}
