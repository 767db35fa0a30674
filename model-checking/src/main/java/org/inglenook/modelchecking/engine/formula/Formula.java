package org.inglenook.modelchecking.engine.formula;

import java.util.List;
import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.engine.Value;

/**
 * A TLA+ expression without names: constants are values, variables are numbered as in {@link
 * org.inglenook.modelchecking.engine.SpecEngine#variables()}, what a parameter or quantifier binds
 * has a number of its own in the whole {@link SpecFormulas}, operators are {@link Definition}s, and
 * what an INSTANCE substitutes stands where it is meant. A tree that shares definitions; never
 * compared as a whole.
 */
public sealed interface Formula {
  /** Where it is written. */
  Place place();

  /** A value: a literal, or what the {@code .cfg} gives to a constant. */
  record Constant(Value value, Place place) implements Formula {}

  /** The present value of variable number {@code index}. */
  record Variable(int index, Place place) implements Formula {}

  /** What the parameter or quantifier of that number binds. */
  record Bound(int id, Place place) implements Formula {}

  /** A defined operator, applied. Arguments are evaluated by need. */
  record Call(Definition definition, List<Formula> arguments, Place place) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A built-in operator, applied. */
  record BuiltIn(Operator operator, List<Formula> arguments, Place place) implements Formula {
    public BuiltIn {
      arguments = List.copyOf(arguments);
    }
  }

  /** A quantifier, or what is built as one is: a set by filter or map, a function. */
  record Quantified(Quantifier quantifier, List<Range> ranges, Formula body, Place place)
      implements Formula {
    public Quantified {
      ranges = List.copyOf(ranges);
    }
  }

  /** Definitions that {@code body} uses; they may speak of what is bound around them. */
  record Let(List<Definition> definitions, Formula body, Place place) implements Formula {
    public Let {
      definitions = List.copyOf(definitions);
    }
  }

  /** {@code IF condition THEN positive ELSE negative}. */
  record Choice(Formula condition, Formula positive, Formula negative, Place place)
      implements Formula {}

  /** {@code CASE}: the first arm whose condition holds; the condition of OTHER is TRUE. */
  record Case(List<Arm> arms, Place place) implements Formula {
    public Case {
      arms = List.copyOf(arms);
    }
  }

  /** {@code [base EXCEPT ...]}, clause by clause. */
  record Except(Formula base, List<Clause> clauses, Place place) implements Formula {
    public Except {
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code [field |-> value, ...]}, or where {@code sets} is set {@code [field : set, ...]}. */
  record Fields(boolean sets, List<String> names, List<Formula> values, Place place)
      implements Formula {
    public Fields {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }
  }

  /** What a {@link Quantified} is. */
  enum Quantifier {
    EXISTS,
    FORALL,
    CHOOSE,
    FILTER,
    MAP,
    FUNCTION
  }

  /**
   * {@code x, y \in set}, or {@code <<x, y>> \in set}.
   *
   * @param ids what is bound
   * @param tuple whether each member is taken apart; else each id runs through the set
   */
  record Range(List<Integer> ids, boolean tuple, Formula set) {
    public Range {
      ids = List.copyOf(ids);
    }
  }

  /** One arm of a CASE. */
  record Arm(Formula condition, Formula value) {}

  /**
   * One clause {@code ![p1][p2] = value} of an EXCEPT.
   *
   * @param at the number of what {@code @} stands for in {@code value}
   */
  record Clause(List<Formula> path, int at, Formula value) {
    public Clause {
      path = List.copyOf(path);
    }
  }
}
