package org.inglenook.modelchecking.engine.compiled.value;

import java.util.Arrays;

/**
 * The functions on one domain, each of whose results is in a set of its own: {@code [S -> T]},
 * {@code [field : set]} and {@code S \X T}.
 */
public final class FunctionSet extends SetDatum {
  /** More functions than that are not listed. */
  private static final long MOST = 1 << 22;

  private final ListedSet domain;
  private final SetDatum[] ranges;

  private FunctionSet(ListedSet domain, SetDatum[] ranges) {
    this.domain = domain;
    this.ranges = ranges;
  }

  /**
   * The functions that map each member of {@code domain} into the set at the same place of {@code
   * ranges}, an array that becomes the set's.
   */
  public static FunctionSet of(ListedSet domain, SetDatum[] ranges) {
    return new FunctionSet(domain, ranges);
  }

  /** {@code [domain -> range]}. */
  public static FunctionSet of(ListedSet domain, SetDatum range) {
    SetDatum[] ranges = new SetDatum[domain.size()];
    Arrays.fill(ranges, range);
    return new FunctionSet(domain, ranges);
  }

  /** The tuples whose elements are in these sets. */
  public static FunctionSet product(SetDatum[] sets) {
    return new FunctionSet(ListedSet.oneTo(sets.length), sets);
  }

  @Override
  public boolean contains(Datum wanted) {
    FunctionDatum function = wanted.function();
    if (!DatumOrder.same(domain, function.domain())) {
      return false;
    }
    Datum[] results = function.results();
    for (int i = 0; i < results.length; i++) {
      if (!ranges[i].contains(results[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ListedSet listed() {
    long size = 1;
    for (SetDatum range : ranges) {
      size *= range.listed().size();
      if (size > MOST) {
        throw isNot("small enough to be listed");
      }
    }
    Datum[] all = new Datum[(int) size];
    for (int i = 0; i < all.length; i++) {
      all[i] = member(i);
    }
    return ListedSet.ascending(all, all.length);
  }

  /** The last argument changes fastest, so that members ascend where the ranges are listed. */
  private FunctionDatum member(int number) {
    Datum[] results = new Datum[ranges.length];
    int rest = number;
    for (int i = ranges.length - 1; i >= 0; i--) {
      Datum[] choices = ranges[i].listed().members();
      results[i] = choices[rest % choices.length];
      rest /= choices.length;
    }
    return FunctionDatum.of(domain, results);
  }

  @Override
  public String toString() {
    return "[" + domain + " -> " + Arrays.toString(ranges) + "]";
  }
}
