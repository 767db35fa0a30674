package org.inglenook.modelchecking.engine.tlc;

import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.ToolGlobals;

/** Reads an operator as a property, if its comment begins with an id. */
final class PropertyReader {
  private final Nodes nodes;
  private final Sources sources;

  PropertyReader(Nodes nodes, Sources sources) {
    this.nodes = nodes;
    this.sources = sources;
  }

  Optional<SpecProperty> read(OpDefNode definition) {
    CommentReader comment = new CommentReader(sources.commentAbove(definition));
    return comment.id().map(id -> property(id, comment, definition));
  }

  private SpecProperty property(String id, CommentReader comment, OpDefNode definition) {
    return new SpecProperty(
        id,
        comment.title(),
        definition.getName().toString(),
        kind(definition.getBody()),
        comment.withoutId(),
        sources.text(definition.getBody()),
        Sources.place(definition));
  }

  private Kind kind(ExprNode body) {
    if (body.getLevel() < 2) {
      return Kind.INVARIANT;
    }
    SemanticNode node = Nodes.strip(body);
    if (instances(node)) {
      return Kind.LINK;
    }
    return switch (Nodes.opcode(node)) {
      case ToolGlobals.OPCODE_leadto -> Kind.LEADS_TO;
      case ToolGlobals.OPCODE_box -> boxed(argument(node));
      case ToolGlobals.OPCODE_diamond -> isState(argument(node)) ? Kind.EVENTUALLY : Kind.OTHER;
      default -> Kind.OTHER;
    };
  }

  private static Kind boxed(SemanticNode node) {
    return switch (Nodes.opcode(node)) {
      case ToolGlobals.OPCODE_sa -> Kind.STEP;
      case ToolGlobals.OPCODE_diamond ->
          isState(argument(node)) ? Kind.INFINITELY_OFTEN : Kind.OTHER;
      default -> isState(node) ? Kind.INVARIANT : Kind.OTHER;
    };
  }

  /** Whether a conjunct is another module's formula. */
  private boolean instances(SemanticNode node) {
    SemanticNode bare = Nodes.strip(node);
    if (bare instanceof SubstInNode) {
      return true;
    }
    if (!(bare instanceof OpApplNode application)) {
      return false;
    }
    if (nodes.isConjunction(bare)) {
      return List.of(application.getArgs()).stream().anyMatch(this::instances);
    }
    return application.getOperator() instanceof OpDefNode definition
        && definition.getKind() == ASTConstants.UserDefinedOpKind
        && definition.getLevel() > 1
        && instances(definition.getBody());
  }

  private static SemanticNode argument(SemanticNode node) {
    ExprOrOpArgNode[] arguments = ((OpApplNode) node).getArgs();
    return Nodes.strip(arguments[0]);
  }

  private static boolean isState(SemanticNode node) {
    return ((ExprNode) node).getLevel() < 2;
  }
}
