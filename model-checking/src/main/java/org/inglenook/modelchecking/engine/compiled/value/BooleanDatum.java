package org.inglenook.modelchecking.engine.compiled.value;

/** TRUE or FALSE. */
public final class BooleanDatum extends Datum {
  /** TRUE. */
  public static final BooleanDatum TRUE = new BooleanDatum(true);

  /** FALSE. */
  public static final BooleanDatum FALSE = new BooleanDatum(false);

  private final boolean value;

  private BooleanDatum(boolean value) {
    this.value = value;
  }

  /** The value that {@code truth} is. */
  public static BooleanDatum of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  @Override
  Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  public boolean truth() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return value ? 0x51ED270B : 0x2127599B;
  }

  @Override
  public String toString() {
    return value ? "TRUE" : "FALSE";
  }
}
