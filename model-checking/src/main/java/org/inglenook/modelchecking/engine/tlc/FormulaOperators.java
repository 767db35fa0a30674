package org.inglenook.modelchecking.engine.tlc;

import java.util.Map;
import org.inglenook.modelchecking.engine.formula.Operator;
import tlc2.tool.ToolGlobals;

/** Which operator TLC's codes and the names of the standard modules mean. */
final class FormulaOperators {
  private static final Map<Integer, Operator> BY_CODE =
      Map.ofEntries(
          Map.entry(ToolGlobals.OPCODE_lnot, Operator.NOT),
          Map.entry(ToolGlobals.OPCODE_cl, Operator.AND),
          Map.entry(ToolGlobals.OPCODE_land, Operator.AND),
          Map.entry(ToolGlobals.OPCODE_dl, Operator.OR),
          Map.entry(ToolGlobals.OPCODE_lor, Operator.OR),
          Map.entry(ToolGlobals.OPCODE_implies, Operator.IMPLIES),
          Map.entry(ToolGlobals.OPCODE_equiv, Operator.EQUIVALENT),
          Map.entry(ToolGlobals.OPCODE_eq, Operator.EQUAL),
          Map.entry(ToolGlobals.OPCODE_noteq, Operator.DIFFERENT),
          Map.entry(ToolGlobals.OPCODE_in, Operator.IN),
          Map.entry(ToolGlobals.OPCODE_notin, Operator.NOT_IN),
          Map.entry(ToolGlobals.OPCODE_subseteq, Operator.SUBSET_OR_EQUAL),
          Map.entry(ToolGlobals.OPCODE_cup, Operator.CUP),
          Map.entry(ToolGlobals.OPCODE_cap, Operator.CAP),
          Map.entry(ToolGlobals.OPCODE_setdiff, Operator.MINUS_SET),
          Map.entry(ToolGlobals.OPCODE_union, Operator.UNION),
          Map.entry(ToolGlobals.OPCODE_subset, Operator.POWER_SET),
          Map.entry(ToolGlobals.OPCODE_domain, Operator.DOMAIN),
          Map.entry(ToolGlobals.OPCODE_se, Operator.SET),
          Map.entry(ToolGlobals.OPCODE_tup, Operator.TUPLE),
          Map.entry(ToolGlobals.OPCODE_cp, Operator.PRODUCT),
          Map.entry(ToolGlobals.OPCODE_sof, Operator.FUNCTIONS),
          Map.entry(ToolGlobals.OPCODE_fa, Operator.APPLY),
          Map.entry(ToolGlobals.OPCODE_rs, Operator.APPLY),
          Map.entry(ToolGlobals.OPCODE_prime, Operator.PRIME),
          Map.entry(ToolGlobals.OPCODE_unchanged, Operator.UNCHANGED),
          Map.entry(ToolGlobals.OPCODE_sa, Operator.BOX),
          Map.entry(ToolGlobals.OPCODE_aa, Operator.ANGLE));

  /** Operators of Naturals, Integers, Sequences, FiniteSets and TLC. */
  private static final Map<String, Operator> STANDARD =
      Map.ofEntries(
          Map.entry("Nat", Operator.NAT),
          Map.entry("Int", Operator.INT),
          Map.entry("+", Operator.PLUS),
          Map.entry("-", Operator.MINUS),
          Map.entry("-.", Operator.NEGATE),
          Map.entry("*", Operator.TIMES),
          Map.entry("\\div", Operator.DIVIDE),
          Map.entry("%", Operator.MODULO),
          Map.entry("^", Operator.POWER),
          Map.entry("<", Operator.LESS),
          Map.entry("\\leq", Operator.LESS_OR_EQUAL),
          Map.entry(">", Operator.GREATER),
          Map.entry("\\geq", Operator.GREATER_OR_EQUAL),
          Map.entry("..", Operator.INTERVAL),
          Map.entry("Cardinality", Operator.CARDINALITY),
          Map.entry("IsFiniteSet", Operator.IS_FINITE_SET),
          Map.entry("Seq", Operator.SEQUENCES),
          Map.entry("Len", Operator.LEN),
          Map.entry("Head", Operator.HEAD),
          Map.entry("Tail", Operator.TAIL),
          Map.entry("Append", Operator.APPEND),
          Map.entry("\\o", Operator.CONCATENATE),
          Map.entry("SubSeq", Operator.SUB_SEQUENCE),
          Map.entry(":>", Operator.SINGLE_FUNCTION),
          Map.entry("@@", Operator.MERGE_FUNCTIONS));

  private static final Map<String, Operator> CONSTANT_SETS =
      Map.of("BOOLEAN", Operator.BOOLEAN, "STRING", Operator.STRING);

  private FormulaOperators() {}

  /** What TLC's code means, or null where it is no plain operator. */
  static Operator byCode(int code) {
    return BY_CODE.get(code);
  }

  /** The operator of a standard module, or null. */
  static Operator standard(String name) {
    return STANDARD.get(name);
  }

  /** BOOLEAN or STRING; else null. */
  static Operator constantSet(String name) {
    return CONSTANT_SETS.get(name);
  }
}
