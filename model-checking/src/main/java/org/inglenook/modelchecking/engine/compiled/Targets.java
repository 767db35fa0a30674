package org.inglenook.modelchecking.engine.compiled;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.formula.Definition;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Operator;

/** Which formulas speak of the next state, and which say what a variable's next value is. */
final class Targets {
  private static final int NONE = -1;

  private final Map<List<Object>, Boolean> definitions = new HashMap<>();

  /** Whether {@code formula} may depend on the next state, through what is bound around it, too. */
  boolean speakOfNext(Formula formula, Scope scope, boolean primed) {
    if (formula instanceof Formula.Variable) {
      return primed;
    }
    if (formula instanceof Formula.Bound bound) {
      return boundSpeaksOfNext(scope.find(bound.id()), primed);
    }
    if (formula instanceof Formula.BuiltIn builtIn) {
      return switch (builtIn.operator()) {
        case PRIME, UNCHANGED, BOX, ANGLE -> true;
        default -> any(builtIn.arguments(), scope, primed);
      };
    }
    if (formula instanceof Formula.Call call) {
      return any(call.arguments(), scope, primed)
          || definitionSpeaksOfNext(call.definition(), scope, primed);
    }
    return any(Parts.of(formula), scope, primed);
  }

  private boolean any(Collection<Formula> formulas, Scope scope, boolean primed) {
    return formulas.stream().anyMatch(each -> speakOfNext(each, scope, primed));
  }

  private boolean boundSpeaksOfNext(Scope.Binding binding, boolean primed) {
    return binding instanceof Scope.Lazy lazy && speakOfNext(lazy.formula, lazy.scope, primed);
  }

  private boolean definitionSpeaksOfNext(Definition definition, Scope scope, boolean primed) {
    Scope.Binding binding = scope.find(definition.id());
    if (binding instanceof Scope.Lazy) {
      return boundSpeaksOfNext(binding, primed);
    }
    if (binding instanceof Scope.Local local) {
      return speakOfNext(definition.body(), local.scope(), primed);
    }
    List<Object> key = List.of(definition.id(), primed);
    Boolean known = definitions.get(key);
    if (known == null) {
      known = speakOfNext(definition.body(), Scope.EMPTY, primed);
      definitions.put(key, known);
    }
    return known;
  }

  /** The variable whose next value {@code formula} is, or -1. */
  static int assigned(Formula formula, Scope scope, boolean primed) {
    if (formula instanceof Formula.Variable variable) {
      return primed ? variable.index() : NONE;
    }
    if (formula instanceof Formula.BuiltIn builtIn && builtIn.operator() == Operator.PRIME) {
      return assigned(builtIn.arguments().get(0), scope, true);
    }
    Formula named = named(formula, scope);
    return named == null ? NONE : assigned(named, scopeOf(formula, scope), primed);
  }

  /**
   * What a name stands for, if it is one: a parameter, or a definition without parameters; else
   * null.
   */
  static Formula named(Formula formula, Scope scope) {
    if (formula instanceof Formula.Bound bound
        && scope.find(bound.id()) instanceof Scope.Lazy lazy) {
      return lazy.formula;
    }
    if (formula instanceof Formula.Call call && call.arguments().isEmpty()) {
      return scope.find(call.definition().id()) instanceof Scope.Lazy lazy
          ? lazy.formula
          : call.definition().body();
    }
    return null;
  }

  /** Where that stands. */
  static Scope scopeOf(Formula formula, Scope scope) {
    int id =
        formula instanceof Formula.Bound bound
            ? bound.id()
            : ((Formula.Call) formula).definition().id();
    return scope.find(id) instanceof Scope.Lazy lazy ? lazy.scope : Scope.EMPTY;
  }

  /** Whether running {@code formula} as an action may assign a next value. */
  boolean assigns(Formula formula, Scope scope, boolean primed) {
    if (!speakOfNext(formula, scope, primed)) {
      return false;
    }
    if (formula instanceof Formula.BuiltIn builtIn) {
      List<Formula> operands = builtIn.arguments();
      return switch (builtIn.operator()) {
        case EQUAL, IN, SUBSET_OR_EQUAL -> assigned(operands.get(0), scope, primed) >= 0;
        case UNCHANGED, BOX -> true;
        case AND, OR -> operands.stream().anyMatch(each -> assigns(each, scope, primed));
        case IMPLIES -> assigns(operands.get(1), scope, primed);
        case PRIME -> assigns(operands.get(0), scope, true);
        default -> false;
      };
    }
    if (formula instanceof Formula.Quantified quantified) {
      return assigns(quantified.body(), scope, primed);
    }
    if (formula instanceof Formula.Choice choice) {
      return assigns(choice.positive(), scope, primed) || assigns(choice.negative(), scope, primed);
    }
    if (formula instanceof Formula.Call || formula instanceof Formula.Let) {
      return assignsInside(formula, scope, primed);
    }
    return formula instanceof Formula.Case;
  }

  private boolean assignsInside(Formula formula, Scope scope, boolean primed) {
    if (formula instanceof Formula.Let let) {
      return assigns(let.body(), new ExpressionCompiler.Definitions(let, scope).inside, primed);
    }
    Formula.Call call = (Formula.Call) formula;
    Formula named = named(call, scope);
    return named != null
        ? assigns(named, scopeOf(call, scope), primed)
        : assigns(
            call.definition().body(), new ExpressionCompiler.Arguments(call, scope).inside, primed);
  }
}
