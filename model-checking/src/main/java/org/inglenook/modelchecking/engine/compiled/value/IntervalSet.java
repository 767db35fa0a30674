package org.inglenook.modelchecking.engine.compiled.value;

/** The integers from {@code low} to {@code high}. */
public final class IntervalSet extends SetDatum {
  private final int low;
  private final int high;

  /** Empty when {@code high} is less than {@code low}. */
  public IntervalSet(int low, int high) {
    this.low = low;
    this.high = high;
  }

  @Override
  public boolean contains(Datum wanted) {
    if (wanted instanceof IntegerDatum integer) {
      return integer.integer() >= low && integer.integer() <= high;
    }
    if (high >= low) {
      DatumOrder.same(IntegerDatum.of(low), wanted);
    }
    return false;
  }

  @Override
  public int size() {
    return high < low ? 0 : Math.addExact(Math.subtractExact(high, low), 1);
  }

  @Override
  public ListedSet listed() {
    if (low == 1 && high <= ListedSet.MOST_SHARED) {
      return ListedSet.oneTo(size());
    }
    Datum[] all = new Datum[size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = IntegerDatum.of(low + i);
    }
    return ListedSet.ascending(all, all.length);
  }

  @Override
  public String toString() {
    return low + ".." + high;
  }
}
