package org.inglenook.modelchecking.engine.tlc;

import java.util.Arrays;
import java.util.List;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;

/**
 * What symbols stand for where a formula is read: what an INSTANCE puts in place of declared
 * symbols, and what is bound locally. Immutable.
 */
final class FormulaScope {
  /** In the root module, outside all definitions. */
  static final FormulaScope ROOT = new FormulaScope(null, null, null, null);

  private final Substitution substitution;
  private final FormulaScope next;
  private final Object symbol;
  private final Object meaning;

  private FormulaScope(
      Substitution substitution, FormulaScope next, Object symbol, Object meaning) {
    this.substitution = substitution;
    this.next = next;
    this.symbol = symbol;
    this.meaning = meaning;
  }

  /**
   * What one INSTANCE puts in place of what.
   *
   * @param substitutes told apart by identity; SANY gives the same ones to all operators of an
   *     instance
   * @param outer where they are read
   */
  record Substitution(List<Subst> substitutes, Substitution outer) {}

  /** An expression, and where it is read. */
  record Substitute(ExprOrOpArgNode expression, FormulaScope scope) {}

  /** Inside an INSTANCE; the parameters of an instantiated operator are bound outside. */
  FormulaScope inside(SubstInNode instance) {
    if (instance.getSubsts().length == 0) {
      return this;
    }
    List<Subst> substitutes = Arrays.asList(instance.getSubsts());
    return new FormulaScope(new Substitution(substitutes, substitution), this, null, null);
  }

  /** With {@code bound} standing for {@code stands}: a number, or a definition. */
  FormulaScope with(Object bound, Object stands) {
    return new FormulaScope(substitution, this, bound, stands);
  }

  /** Where a definition of the same module is read: nothing local is seen there. */
  FormulaScope ofModule() {
    return new FormulaScope(substitution, null, null, null);
  }

  /** What {@code wanted} is bound to locally, or null. */
  Object local(Object wanted) {
    for (FormulaScope scope = this; scope != null; scope = scope.next) {
      if (scope.symbol == wanted && scope.meaning != null) {
        return scope.meaning;
      }
    }
    return null;
  }

  /** What an INSTANCE puts in place of {@code declared}, or null. */
  Substitute substitute(SymbolNode declared) {
    if (substitution == null) {
      return null;
    }
    for (Subst each : substitution.substitutes) {
      if (each.getOp().equals(declared)) {
        return new Substitute(
            each.getExpr(), new FormulaScope(substitution.outer, null, null, null));
      }
    }
    return null;
  }

  /** Equal for scopes in which definitions mean the same. */
  Object key() {
    return substitution == null ? List.of() : substitution;
  }
}
