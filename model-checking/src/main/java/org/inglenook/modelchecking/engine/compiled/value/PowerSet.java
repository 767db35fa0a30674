package org.inglenook.modelchecking.engine.compiled.value;

import java.util.Arrays;

/** {@code SUBSET base}. */
public final class PowerSet extends SetDatum {
  /** More subsets than those of so many members are not listed. */
  private static final int MOST = 20;

  private final SetDatum base;

  /** All subsets of {@code base}. */
  public PowerSet(SetDatum base) {
    this.base = base;
  }

  @Override
  public boolean contains(Datum wanted) {
    return wanted.set().isSubsetOf(base);
  }

  @Override
  public ListedSet listed() {
    Datum[] members = base.listed().members();
    if (members.length > MOST) {
      throw isNot("small enough to be listed");
    }
    Datum[] subsets = new Datum[1 << members.length];
    for (int mask = 0; mask < subsets.length; mask++) {
      subsets[mask] = subset(members, mask);
    }
    return ListedSet.of(subsets, subsets.length);
  }

  private static ListedSet subset(Datum[] members, int mask) {
    Datum[] chosen = new Datum[Integer.bitCount(mask)];
    int size = 0;
    for (int i = 0; i < members.length; i++) {
      if ((mask >>> i & 1) == 1) {
        chosen[size++] = members[i];
      }
    }
    return ListedSet.ascending(Arrays.copyOf(chosen, size), size);
  }

  @Override
  public String toString() {
    return "SUBSET " + base;
  }
}
