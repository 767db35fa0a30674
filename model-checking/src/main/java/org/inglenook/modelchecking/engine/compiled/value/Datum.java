package org.inglenook.modelchecking.engine.compiled.value;

import org.inglenook.modelchecking.engine.EvaluationException;

/**
 * A TLA+ value. {@link #equals} tells any two values apart; {@link DatumOrder} complains of values
 * that TLA+ does not compare.
 */
public abstract class Datum {
  /** The kinds of value that cannot be compared with one another. */
  enum Kind {
    BOOLEAN,
    INTEGER,
    STRING,
    MODEL_VALUE,
    SET,
    FUNCTION
  }

  Datum() {}

  abstract Kind kind();

  @Override
  public abstract boolean equals(Object other);

  @Override
  public abstract int hashCode();

  /** Complains that this is not what it should be. */
  public final EvaluationException isNot(String wanted) {
    return new EvaluationException("not " + wanted + ": " + this);
  }

  /** The set that this is. */
  public SetDatum set() {
    throw isNot("a set");
  }

  /** The function that this is. */
  public FunctionDatum function() {
    throw isNot("a function");
  }

  /** The number that this is. */
  public int integer() {
    throw isNot("an integer");
  }

  /** The truth value that this is. */
  public boolean truth() {
    throw isNot("a Boolean");
  }
}
