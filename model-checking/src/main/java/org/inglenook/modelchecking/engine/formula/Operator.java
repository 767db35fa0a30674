package org.inglenook.modelchecking.engine.formula;

/** The built-in operators that a {@link Formula.BuiltIn} applies, standard modules included. */
public enum Operator {
  NOT,
  /** Of any number of operands, from left to right; so is {@link #OR}. */
  AND,
  OR,
  IMPLIES,
  EQUIVALENT,
  EQUAL,
  DIFFERENT,
  IN,
  NOT_IN,
  SUBSET_OR_EQUAL,
  /** {@code S \cup T}. */
  CUP,
  /** {@code S \cap T}. */
  CAP,
  /** {@code S \ T}. */
  MINUS_SET,
  /** {@code UNION S}. */
  UNION,
  /** {@code SUBSET S}. */
  POWER_SET,
  DOMAIN,
  /** {@code {a, b}}. */
  SET,
  /** {@code <<a, b>>}. */
  TUPLE,
  /** {@code S \X T}. */
  PRODUCT,
  /** {@code [S -> T]}. */
  FUNCTIONS,
  /** {@code f[x]}, and {@code r.f} with a string. */
  APPLY,
  /** The operand in the next state. */
  PRIME,
  UNCHANGED,
  /** {@code [A]_v}. */
  BOX,
  /** {@code <<A>>_v}. */
  ANGLE,
  /** {@code BOOLEAN}. */
  BOOLEAN,
  /** {@code STRING}. */
  STRING,
  /** {@code Nat}. */
  NAT,
  /** {@code Int}. */
  INT,
  PLUS,
  MINUS,
  NEGATE,
  TIMES,
  /** {@code \div}. */
  DIVIDE,
  /** {@code %}. */
  MODULO,
  POWER,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  /** {@code a..b}. */
  INTERVAL,
  CARDINALITY,
  IS_FINITE_SET,
  /** {@code Seq(S)}. */
  SEQUENCES,
  LEN,
  HEAD,
  TAIL,
  APPEND,
  /** {@code s \o t}. */
  CONCATENATE,
  SUB_SEQUENCE,
  /** {@code a :> b}. */
  SINGLE_FUNCTION,
  /** {@code f @@ g}. */
  MERGE_FUNCTIONS
}
