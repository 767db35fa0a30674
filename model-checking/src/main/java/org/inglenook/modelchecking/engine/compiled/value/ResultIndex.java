package org.inglenook.modelchecking.engine.compiled.value;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum.Kind;

/**
 * Tells where a function has a result, and where not. Null where TLA+ does not compare that with
 * all results: then the results have to be looked at in the order of the spec, up to the first that
 * decides.
 */
@SuppressWarnings("ReferenceEquality") // a name is one object mostly, and another one costs little
final class ResultIndex {
  /** To look at all results that often takes less time than to put them in order. */
  private static final int ASKED_RARELY = 3;

  private static final int[] NOWHERE = {};

  /** Kinds of which equal values are the same to {@link Datum#equals} and in TLA+. */
  private static final Set<Kind> PLAIN =
      EnumSet.of(Kind.BOOLEAN, Kind.INTEGER, Kind.STRING, Kind.MODEL_VALUE);

  private final Datum[] results;
  private int timesAsked;

  /** Null while it is not needed. Threads that share a constant may each make one. */
  private Order order;

  private Without without;

  /** Of the function with these results. */
  ResultIndex(Datum[] results) {
    this.results = results;
  }

  /** Places by result, and the kinds that can be compared with each result. */
  private record Order(Map<Datum, int[]> places, Set<Kind> comparable) {}

  /** The places without one result. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Without(Datum result, int[] places) {}

  /** The places with {@code result}, ascending, or null. */
  int[] with(Datum result) {
    Order known = order;
    if (known == null) {
      if (timesAsked++ < ASKED_RARELY) {
        return compare(result, true);
      }
      known = order();
      order = known;
    }
    return known.comparable.contains(result.kind())
        ? known.places.getOrDefault(result, NOWHERE)
        : compare(result, true);
  }

  private Order order() {
    Map<Datum, int[]> places = new HashMap<>();
    Set<Kind> comparable = EnumSet.copyOf(PLAIN);
    for (int i = 0; i < results.length; i++) {
      Kind kind = results[i].kind();
      if (!PLAIN.contains(kind)) {
        comparable.clear();
      } else if (kind != Kind.MODEL_VALUE) {
        comparable.retainAll(EnumSet.of(kind, Kind.MODEL_VALUE));
      }
      places.merge(results[i], new int[] {i}, ResultIndex::append);
    }
    return new Order(places, comparable);
  }

  private static int[] append(int[] earlier, int[] place) {
    int[] longer = Arrays.copyOf(earlier, earlier.length + 1);
    longer[earlier.length] = place[0];
    return longer;
  }

  /** The places with other results than {@code result}, ascending, or null. */
  int[] without(Datum result) {
    Without known = without;
    if (known == null || known.result != result) {
      known = new Without(result, compare(result, false));
      without = known;
    }
    return known.places;
  }

  private int[] compare(Datum result, boolean same) {
    int[] found = new int[results.length];
    int size = 0;
    try {
      for (int i = 0; i < results.length; i++) {
        if (DatumOrder.same(results[i], result) == same) {
          found[size++] = i;
        }
      }
    } catch (EvaluationException e) {
      return null; // whether anybody complains depends on what is asked besides
    }
    return Arrays.copyOf(found, size);
  }

  /** The places at which two functions on the same arguments differ, ascending, or null. */
  static int[] differences(Datum[] some, Datum[] others) {
    int[] found = new int[some.length];
    int size = 0;
    try {
      for (int i = 0; i < some.length; i++) {
        if (some[i] != others[i] && !DatumOrder.same(some[i], others[i])) {
          found[size++] = i;
        }
      }
    } catch (EvaluationException e) {
      return null;
    }
    return Arrays.copyOf(found, size);
  }
}
