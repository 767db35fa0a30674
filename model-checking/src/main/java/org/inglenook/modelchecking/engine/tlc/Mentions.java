package org.inglenook.modelchecking.engine.tlc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.ToolGlobals;

/** What an expression speaks of, through definitions and INSTANCE. */
final class Mentions {
  /** Variables, primed or not. */
  final SortedSet<String> variables = new TreeSet<>();

  /** Variables of which the next value is meant; UNCHANGED counts. */
  final SortedSet<String> primed = new TreeSet<>();

  /** The user's operators. */
  final SortedSet<String> operators = new TreeSet<>();

  private final int toolId;
  private final Set<Visit> visited = new HashSet<>();

  /** What an INSTANCE puts in place of declared symbols, and where those expressions are read. */
  private static final class Environment {
    private final Map<SymbolNode, ExprOrOpArgNode> substitutes = new HashMap<>();
    private final Environment outer;

    Environment(SubstInNode subst, Environment outer) {
      this.outer = outer;
      for (Subst each : subst.getSubsts()) {
        substitutes.put(each.getOp(), each.getExpr());
      }
    }
  }

  private record Visit(OpDefNode definition, Environment environment, boolean primed) {}

  /** {@code toolId} is under which TLC keeps what the .cfg puts in place of operators. */
  Mentions(SemanticNode node, int toolId) {
    this.toolId = toolId;
    walk(node, false, null);
  }

  private void walk(SemanticNode node, boolean prime, Environment in) {
    if (node instanceof OpApplNode application) {
      application(application, prime, in);
    } else if (node instanceof LetInNode let) {
      walk(let.getBody(), prime, in);
    } else if (node instanceof LabelNode label) {
      walk(label.getBody(), prime, in);
    } else if (node instanceof SubstInNode subst) {
      walk(subst.getBody(), prime, new Environment(subst, in));
    } else if (node instanceof OpArgNode argument) {
      symbol(argument.getOp(), prime, in);
    }
  }

  private void application(OpApplNode node, boolean prime, Environment in) {
    int code = Nodes.opcode(node);
    boolean next =
        prime || code == ToolGlobals.OPCODE_prime || code == ToolGlobals.OPCODE_unchanged;
    symbol(node.getOperator(), prime, in);
    for (ExprOrOpArgNode argument : node.getArgs()) {
      walk(argument, next, in);
    }
    for (SemanticNode bound : node.getBdedQuantBounds()) {
      walk(bound, next, in);
    }
  }

  private void symbol(SymbolNode symbol, boolean prime, Environment in) {
    if (symbol.getToolObject(toolId) instanceof OpDefNode other && !other.equals(symbol)) {
      operators.add(symbol.getName().toString());
      symbol(other, prime, in);
    } else if (symbol instanceof OpDeclNode declared) {
      declared(declared, prime, in);
    } else if (symbol instanceof OpDefNode definition
        && symbol.getKind() == ASTConstants.UserDefinedOpKind
        && visited.add(new Visit(definition, in, prime))) {
      operators.add(definition.getName().toString());
      walk(definition.getBody(), prime, in);
    }
  }

  private void declared(OpDeclNode symbol, boolean prime, Environment in) {
    if (in != null && in.substitutes.containsKey(symbol)) {
      walk(in.substitutes.get(symbol), prime, in.outer);
    } else if (symbol.getKind() == ASTConstants.VariableDeclKind) {
      variables.add(symbol.getName().toString());
      if (prime) {
        primed.add(symbol.getName().toString());
      }
    }
  }
}
