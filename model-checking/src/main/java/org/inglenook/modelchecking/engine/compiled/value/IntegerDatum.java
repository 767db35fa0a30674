package org.inglenook.modelchecking.engine.compiled.value;

/** An integer of 32 bits, as TLC has them. */
public final class IntegerDatum extends Datum {
  private static final int LOWEST = -16;
  private static final IntegerDatum[] SMALL = new IntegerDatum[1024];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new IntegerDatum(i + LOWEST);
    }
  }

  private final int value;

  private IntegerDatum(int value) {
    this.value = value;
  }

  /** The integer {@code value}. */
  public static IntegerDatum of(int value) {
    int index = value - LOWEST;
    return index >= 0 && index < SMALL.length ? SMALL[index] : new IntegerDatum(value);
  }

  @Override
  Kind kind() {
    return Kind.INTEGER;
  }

  @Override
  public int integer() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntegerDatum integer && integer.value == value;
  }

  @Override
  public int hashCode() {
    return (value + 0x3C6EF372) * 0x9E3779B1;
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
