package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.Translation;
import org.inglenook.modelchecking.engine.formula.Definition;
import org.inglenook.modelchecking.engine.formula.Formula;
import org.inglenook.modelchecking.engine.formula.Operator;

/**
 * Compiles expressions. Operators are compiled anew wherever they are applied, so that an argument
 * that is a constant or a variable costs nothing; other arguments are evaluated when first needed
 * and remembered in a slot until the operator is applied again. What depends on nothing is
 * evaluated once, here.
 *
 * <p>In an action, next values come and go while it is evaluated, so what reads them is not
 * remembered.
 */
final class ExpressionCompiler {
  private final Translation translation;
  private final boolean assigning;

  /** Definitions without parameters, by their number and whether they are primed. */
  private final Map<List<Object>, Expression> unbound = new HashMap<>();

  private final BitSet once = new BitSet();
  private final Operators operators = new Operators();
  private final Quantifiers quantifiers = new Quantifiers(this);
  private final Structures structures = new Structures(this);
  private int slots;
  private Frame scratch = new Frame(64);

  /**
   * Compiles for one kind of use.
   *
   * @param assigning whether next values may be unassigned yet
   */
  ExpressionCompiler(Translation translation, boolean assigning) {
    this.translation = translation;
    this.assigning = assigning;
  }

  /** How many slots a frame needs. */
  int slots() {
    return slots;
  }

  int newSlot() {
    return slots++;
  }

  Translation translation() {
    return translation;
  }

  /**
   * Compiles one expression.
   *
   * @param primed whether its value in the next state is meant
   */
  Expression compile(Formula formula, Scope scope, boolean primed) {
    Expression compiled = dispatch(formula, scope, primed);
    if (compiled.constant() != null || !compiled.isClosed()) {
      return compiled;
    }
    try {
      return Expression.constant(compiled.code().value(scratch()));
    } catch (EvaluationException e) {
      // Nobody may ever evaluate it: CASE and IF have arms that a model does not reach.
      return compiled;
    }
  }

  /** A frame for what depends on no state. */
  private Frame scratch() {
    if (scratch.slots.length < slots) {
      scratch = new Frame(2 * slots);
    }
    return scratch;
  }

  List<Expression> compileAll(List<Formula> formulas, Scope scope, boolean primed) {
    List<Expression> all = new ArrayList<>();
    for (Formula each : formulas) {
      all.add(compile(each, scope, primed));
    }
    return all;
  }

  private Expression dispatch(Formula formula, Scope scope, boolean primed) {
    if (formula instanceof Formula.Constant constant) {
      return Expression.constant(translation.datum(constant.value()));
    }
    if (formula instanceof Formula.Variable variable) {
      return variable(variable.index(), primed);
    }
    if (formula instanceof Formula.Bound bound) {
      return bound(scope.find(bound.id()), primed);
    }
    if (formula instanceof Formula.Call call) {
      return call(call, scope, primed);
    }
    if (formula instanceof Formula.Let let) {
      return let(let, scope, primed);
    }
    if (formula instanceof Formula.BuiltIn builtIn) {
      return builtIn(builtIn, scope, primed);
    }
    if (formula instanceof Formula.Quantified quantified) {
      return quantifiers.compile(quantified, scope, primed);
    }
    return structures.compile(formula, scope, primed);
  }

  private static Expression variable(int index, boolean primed) {
    return primed
        ? Expression.variable(index, true, frame -> next(frame, index))
        : Expression.variable(index, false, frame -> frame.now[index]);
  }

  private static Datum next(Frame frame, int index) {
    Datum value = frame.next[index];
    if (value == null) {
      throw new EvaluationException("a next value is read before anything is said of it");
    }
    return value;
  }

  private Expression bound(Scope.Binding binding, boolean primed) {
    return binding instanceof Scope.Slot slot
        ? Expression.slot(slot.slot())
        : byNeed((Scope.Lazy) binding, primed);
  }

  private Expression byNeed(Scope.Lazy lazy, boolean primed) {
    Expression known = lazy.compiled.get(primed);
    if (known == null) {
      known = remembering(lazy, compile(lazy.formula, lazy.scope, primed));
      lazy.compiled.put(primed, known);
    }
    return known;
  }

  private Expression remembering(Scope.Lazy lazy, Expression expression) {
    if (expression.cheap() || (assigning && !expression.next().isEmpty())) {
      return expression;
    }
    int slot = newSlot();
    lazy.remembered.set(slot);
    return remembering(slot, expression);
  }

  private static Expression remembering(int slot, Expression expression) {
    Code code = expression.code();
    Code remembered =
        frame -> {
          Datum known = frame.slots[slot];
          if (known == null) {
            known = code.value(frame);
            frame.slots[slot] = known;
          }
          return known;
        };
    return new Expression(
        remembered, null, true, expression.now(), expression.next(), expression.slots());
  }

  private Expression call(Formula.Call call, Scope scope, boolean primed) {
    Definition definition = call.definition();
    Scope.Binding local = scope.find(definition.id());
    if (local instanceof Scope.Lazy lazy) {
      return byNeed(lazy, primed);
    }
    if (definition.parameters().isEmpty() && local == null) {
      return unbound(definition, primed);
    }
    Arguments arguments = new Arguments(call, scope);
    return forgetting(arguments.lazies, compile(definition.body(), arguments.inside, primed));
  }

  private Expression unbound(Definition definition, boolean primed) {
    List<Object> key = List.of(definition.id(), primed);
    Expression known = unbound.get(key);
    if (known == null) {
      known = once(compile(definition.body(), Scope.EMPTY, primed));
      unbound.put(key, known);
    }
    return known;
  }

  /** Depends on the states alone: in a quantifier, it is evaluated for the first value only. */
  private Expression once(Expression expression) {
    if (assigning || expression.cheap()) {
      return expression;
    }
    int slot = newSlot();
    once.set(slot);
    return remembering(slot, expression);
  }

  /** The slots in which values are remembered as long as the states are the same. */
  int[] once() {
    return once.stream().toArray();
  }

  private Expression let(Formula.Let let, Scope scope, boolean primed) {
    Definitions definitions = new Definitions(let, scope);
    return forgetting(definitions.lazies, compile(let.body(), definitions.inside, primed));
  }

  /** What was remembered the last time is of no use now. */
  private static Expression forgetting(List<Scope.Lazy> lazies, Expression body) {
    int[] remembered = remembered(lazies);
    if (remembered.length == 0) {
      return body;
    }
    Code code = body.code();
    if (code instanceof Test) {
      return body.by(
          (Test)
              frame -> {
                forget(frame, remembered);
                return code.holds(frame);
              });
    }
    return body.by(
        frame -> {
          forget(frame, remembered);
          return code.value(frame);
        });
  }

  /** The slots in which values of these are remembered. */
  static int[] remembered(List<Scope.Lazy> lazies) {
    BitSet all = new BitSet();
    lazies.forEach(each -> all.or(each.remembered));
    return all.stream().toArray();
  }

  static void forget(Frame frame, int[] slots) {
    for (int slot : slots) {
      frame.slots[slot] = null;
    }
  }

  /** The parameters of an operator, bound to the arguments of one application. */
  static final class Arguments {
    final List<Scope.Lazy> lazies = new ArrayList<>();
    final Scope inside;

    Arguments(Formula.Call call, Scope scope) {
      Definition definition = call.definition();
      Scope inner =
          scope.find(definition.id()) instanceof Scope.Local local ? local.scope() : Scope.EMPTY;
      for (int i = 0; i < definition.parameters().size(); i++) {
        Formula argument = call.arguments().get(i);
        Scope.Binding binding = direct(argument, scope);
        if (binding == null) {
          Scope.Lazy lazy = new Scope.Lazy(argument, scope);
          lazies.add(lazy);
          binding = lazy;
        }
        inner = inner.with(definition.parameters().get(i), binding);
      }
      inside = inner;
    }

    /** What an argument that is itself bound stands for. */
    private static Scope.Binding direct(Formula argument, Scope scope) {
      return argument instanceof Formula.Bound bound ? scope.find(bound.id()) : null;
    }
  }

  /** The definitions of a LET. */
  static final class Definitions {
    final List<Scope.Lazy> lazies = new ArrayList<>();
    final Scope inside;

    Definitions(Formula.Let let, Scope scope) {
      Scope inner = scope;
      for (Definition each : let.definitions()) {
        if (each.parameters().isEmpty()) {
          Scope.Lazy lazy = new Scope.Lazy(each.body(), inner);
          lazies.add(lazy);
          inner = inner.with(each.id(), lazy);
        } else {
          inner = inner.with(each.id(), new Scope.Local(each, inner));
        }
      }
      inside = inner;
    }
  }

  private Expression builtIn(Formula.BuiltIn formula, Scope scope, boolean primed) {
    if (formula.operator() == Operator.PRIME) {
      return compile(formula.arguments().get(0), scope, true);
    }
    if (formula.operator() == Operator.UNCHANGED) {
      return unchanged(formula.arguments().get(0), scope);
    }
    if (formula.operator() == Operator.BOX) {
      return box(formula, scope, primed);
    }
    if (formula.operator() == Operator.ANGLE) {
      Expression unchanged = unchanged(formula.arguments().get(1), scope);
      Expression action = compile(formula.arguments().get(0), scope, primed);
      return Reads.of(action, unchanged)
          .by((Test) frame -> action.code().holds(frame) && !unchanged.code().holds(frame));
    }
    List<Expression> operands = compileAll(formula.arguments(), scope, primed);
    return Reads.of(operands).by(operators.code(formula.operator(), operands));
  }

  private Expression box(Formula.BuiltIn formula, Scope scope, boolean primed) {
    Expression action = compile(formula.arguments().get(0), scope, primed);
    Expression unchanged = unchanged(formula.arguments().get(1), scope);
    return Reads.of(action, unchanged)
        .by((Test) frame -> action.code().holds(frame) || unchanged.code().holds(frame));
  }

  /** {@code UNCHANGED formula}: of a tuple, element by element. */
  Expression unchanged(Formula formula, Scope scope) {
    if (formula instanceof Formula.BuiltIn tuple && tuple.operator() == Operator.TUPLE) {
      List<Expression> all = new ArrayList<>();
      tuple.arguments().forEach(each -> all.add(unchanged(each, scope)));
      return Reads.of(all).by(operators.code(Operator.AND, all));
    }
    Formula named = Targets.named(formula, scope);
    if (named != null) {
      return unchanged(named, Targets.scopeOf(formula, scope));
    }
    Expression before = compile(formula, scope, false);
    Expression after = compile(formula, scope, true);
    return Reads.of(before, after).by(Operators.equal(before, after));
  }
}
