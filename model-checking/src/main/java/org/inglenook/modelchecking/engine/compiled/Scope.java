package org.inglenook.modelchecking.engine.compiled;

import java.util.HashMap;
import java.util.Map;
import org.inglenook.modelchecking.engine.formula.Definition;
import org.inglenook.modelchecking.engine.formula.Formula;

/** What numbers stand for where a formula is compiled. Immutable. */
final class Scope {
  /** Where nothing is bound. */
  static final Scope EMPTY = new Scope(null, -1, null);

  private final Scope next;
  private final int id;
  private final Binding binding;

  private Scope(Scope next, int id, Binding binding) {
    this.next = next;
    this.id = id;
    this.binding = binding;
  }

  /** What a number stands for. */
  sealed interface Binding {}

  /** A value in a slot. */
  record Slot(int slot) implements Binding {}

  /** A formula that is evaluated by need: an argument, or a definition without parameters. */
  static final class Lazy implements Binding {
    final Formula formula;
    final Scope scope;

    /** By whether it is meant in the next state: what evaluates it, at most once. */
    final Map<Boolean, Expression> compiled = new HashMap<>();

    /** The slots in which values are remembered. */
    final java.util.BitSet remembered = new java.util.BitSet();

    Lazy(Formula formula, Scope scope) {
      this.formula = formula;
      this.scope = scope;
    }
  }

  /** A definition of a LET, with the scope in which it stands. */
  record Local(Definition definition, Scope scope) implements Binding {}

  Scope with(int bound, Binding stands) {
    return new Scope(this, bound, stands);
  }

  /** What {@code wanted} stands for, or null. */
  Binding find(int wanted) {
    for (Scope scope = this; scope.next != null; scope = scope.next) {
      if (scope.id == wanted) {
        return scope.binding;
      }
    }
    return null;
  }
}
