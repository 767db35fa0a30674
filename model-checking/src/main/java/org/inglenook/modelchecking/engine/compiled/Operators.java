package org.inglenook.modelchecking.engine.compiled;

import java.util.List;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.DatumOrder;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionSet;
import org.inglenook.modelchecking.engine.compiled.value.InfiniteSet;
import org.inglenook.modelchecking.engine.compiled.value.IntegerDatum;
import org.inglenook.modelchecking.engine.compiled.value.IntervalSet;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;
import org.inglenook.modelchecking.engine.compiled.value.NameDatum;
import org.inglenook.modelchecking.engine.compiled.value.PowerSet;
import org.inglenook.modelchecking.engine.compiled.value.SetDatum;
import org.inglenook.modelchecking.engine.formula.Operator;

/** Code of built-in operators. Operands are evaluated from left to right. */
@SuppressWarnings("ReferenceEquality") // names are told apart by identity mostly
final class Operators {

  /** The code of {@code operator} on these operands. */
  Code code(Operator operator, List<Expression> operands) {
    Code[] all = operands.stream().map(Expression::code).toArray(Code[]::new);
    return switch (operator) {
      case NOT -> not(all[0]);
      case AND -> and(all);
      case OR -> or(all);
      case IMPLIES -> implies(all[0], all[1]);
      case EQUIVALENT -> equivalent(all[0], all[1]);
      case EQUAL -> equal(operands.get(0), operands.get(1));
      case DIFFERENT -> not(equal(operands.get(0), operands.get(1)));
      case IN -> in(operands.get(0), operands.get(1));
      case NOT_IN -> not(in(operands.get(0), operands.get(1)));
      case TUPLE -> tuple(all);
      case SET -> set(all);
      case PRODUCT -> product(all);
      case BOOLEAN, STRING, NAT, INT -> constant(operator);
      case APPLY -> apply(all[0], all[1]);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compare(operator, all[0], all[1]);
      case SUBSET_OR_EQUAL -> subset(all[0], all[1]);
      case SUB_SEQUENCE -> subSequence(all[0], all[1], all[2]);
      case PRIME, UNCHANGED, BOX, ANGLE -> throw new IllegalArgumentException("" + operator);
      default -> all.length == 1 ? unary(operator, all[0]) : binary(operator, all[0], all[1]);
    };
  }

  private static Test not(Code operand) {
    return frame -> !operand.holds(frame);
  }

  private static Test and(Code[] all) {
    if (all.length == 2) {
      Code first = all[0];
      Code second = all[1];
      return frame -> first.holds(frame) && second.holds(frame);
    }
    return frame -> {
      for (Code each : all) {
        if (!each.holds(frame)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Test or(Code[] all) {
    if (all.length == 2) {
      Code first = all[0];
      Code second = all[1];
      return frame -> first.holds(frame) || second.holds(frame);
    }
    return frame -> {
      for (Code each : all) {
        if (each.holds(frame)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Test implies(Code left, Code right) {
    return frame -> !left.holds(frame) || right.holds(frame);
  }

  private static Test equivalent(Code left, Code right) {
    return frame -> left.holds(frame) == right.holds(frame);
  }

  /** {@code left = right}. Names are told apart by identity mostly. */
  static Test equal(Expression left, Expression right) {
    Code a = left.code();
    Code b = right.code();
    if (right.constant() instanceof NameDatum name) {
      return frame -> isName(a.value(frame), name);
    }
    return frame -> DatumOrder.same(a.value(frame), b.value(frame));
  }

  private static boolean isName(Datum value, NameDatum name) {
    return value == name || DatumOrder.same(value, name);
  }

  private static Test in(Expression member, Expression set) {
    Code element = member.code();
    if (set.constant() instanceof SetDatum known) {
      return frame -> known.contains(element.value(frame));
    }
    Code container = set.code();
    return frame -> {
      Datum wanted = element.value(frame);
      return container.value(frame).set().contains(wanted);
    };
  }

  private static Test subset(Code left, Code right) {
    return frame -> {
      SetDatum small = left.value(frame).set();
      return small.isSubsetOf(right.value(frame).set());
    };
  }

  private static Test compare(Operator operator, Code left, Code right) {
    return switch (operator) {
      case LESS -> frame -> left.value(frame).integer() < right.value(frame).integer();
      case LESS_OR_EQUAL -> frame -> left.value(frame).integer() <= right.value(frame).integer();
      case GREATER -> frame -> left.value(frame).integer() > right.value(frame).integer();
      default -> frame -> left.value(frame).integer() >= right.value(frame).integer();
    };
  }

  private static Code constant(Operator operator) {
    Datum value =
        switch (operator) {
          case BOOLEAN -> Arithmetic.BOOLEAN;
          case STRING -> InfiniteSet.STRINGS;
          case NAT -> InfiniteSet.NATURALS;
          default -> InfiniteSet.INTEGERS;
        };
    return frame -> value;
  }

  private static Code tuple(Code[] all) {
    return frame -> FunctionDatum.sequence(values(all, frame));
  }

  private static Code set(Code[] all) {
    return frame -> {
      Datum[] members = values(all, frame);
      return ListedSet.of(members, members.length);
    };
  }

  /** The values of {@code all}, ready to be kept in another value. */
  static Datum[] values(Code[] all, Frame frame) {
    Datum[] values = new Datum[all.length];
    for (int i = 0; i < all.length; i++) {
      values[i] = SetDatum.settled(all[i].value(frame));
    }
    return values;
  }

  private static Code product(Code[] all) {
    return frame -> {
      SetDatum[] sets = new SetDatum[all.length];
      for (int i = 0; i < all.length; i++) {
        sets[i] = all[i].value(frame).set();
      }
      return FunctionSet.product(sets);
    };
  }

  private static Code apply(Code function, Code argument) {
    return frame -> {
      FunctionDatum applied = function.value(frame).function();
      return applied.apply(argument.value(frame));
    };
  }

  private static Code subSequence(Code sequence, Code from, Code to) {
    return frame -> {
      FunctionDatum whole = sequence.value(frame).function();
      int first = from.value(frame).integer();
      return Sequences.between(whole, first, to.value(frame).integer());
    };
  }

  private static Code unary(Operator operator, Code operand) {
    return switch (operator) {
      case UNION -> frame -> Sets.union(operand.value(frame).set());
      case POWER_SET -> frame -> new PowerSet(operand.value(frame).set());
      case DOMAIN -> frame -> operand.value(frame).function().domain();
      case NEGATE -> frame -> Arithmetic.negate(operand.value(frame).integer());
      case CARDINALITY -> frame -> IntegerDatum.of(operand.value(frame).set().size());
      case IS_FINITE_SET -> (Test) frame -> operand.value(frame).set().isFinite();
      case SEQUENCES -> frame -> InfiniteSet.sequences(operand.value(frame).set());
      case LEN -> frame -> IntegerDatum.of(operand.value(frame).function().elements().length);
      case HEAD -> frame -> Sequences.head(operand.value(frame).function());
      case TAIL -> frame -> Sequences.tail(operand.value(frame).function());
      default -> throw new IllegalArgumentException("" + operator);
    };
  }

  private static Code binary(Operator operator, Code left, Code right) {
    return switch (operator) {
      case CUP, CAP, MINUS_SET -> Sets.code(operator, left, right);
      case PLUS, MINUS, TIMES, DIVIDE, MODULO, POWER -> Arithmetic.code(operator, left, right);
      case INTERVAL ->
          frame -> {
            int low = left.value(frame).integer();
            return new IntervalSet(low, right.value(frame).integer());
          };
      case FUNCTIONS ->
          frame -> {
            ListedSet domain = left.value(frame).set().listed();
            return FunctionSet.of(domain, right.value(frame).set());
          };
      case APPEND ->
          frame -> {
            FunctionDatum sequence = left.value(frame).function();
            return Sequences.append(sequence, SetDatum.settled(right.value(frame)));
          };
      case CONCATENATE ->
          frame -> {
            FunctionDatum sequence = left.value(frame).function();
            return Sequences.concatenate(sequence, right.value(frame).function());
          };
      case SINGLE_FUNCTION ->
          frame -> {
            Datum argument = SetDatum.settled(left.value(frame));
            return Sets.single(argument, SetDatum.settled(right.value(frame)));
          };
      case MERGE_FUNCTIONS ->
          frame -> {
            FunctionDatum first = left.value(frame).function();
            return Sets.merge(first, right.value(frame).function());
          };
      default -> throw new EvaluationException("no such operator: " + operator);
    };
  }
}
