package org.inglenook.modelchecking.engine.compiled.value;

import org.inglenook.modelchecking.engine.EvaluationException;

/**
 * Equality and order as TLC 2.18 has them: sets and functions by size first; then sets by their
 * members, and functions by their first argument, its result, the second argument and so on, in the
 * order of the arguments ({@code compareTo} and {@code equals} of {@code SetEnumValue}, {@code
 * FcnRcdValue} and {@code RecordValue}); strings by when TLC first met them. Values of different
 * kinds are not compared, but for model values, which differ from all others.
 *
 * <p>Where TLC's answer depends on how a value has come about, or on which of two is on the left,
 * it is not mirrored. TLC's order overflows for functions on intervals whose lower ends are 2^31 or
 * more apart. It may complain of a record compared with a function of another size that is no
 * record, and of a function on an interval compared with one on model values; these just differ
 * here. It compares a sequence with a string on its right; that is a complaint here.
 */
@SuppressWarnings("ReferenceEquality") // what is identical is equal
public final class DatumOrder {
  private DatumOrder() {}

  /** Whether {@code a = b}; complains when TLA+ does not say. */
  public static boolean same(Datum a, Datum b) {
    if (a == b) {
      return true;
    }
    Datum.Kind kind = a.kind();
    if (kind != b.kind()) {
      return differByKind(a, b);
    }
    return switch (kind) {
      case BOOLEAN -> false;
      case INTEGER, STRING, MODEL_VALUE -> a.equals(b);
      case SET -> sameMembers(a.set().listed(), b.set().listed());
      case FUNCTION -> sameFunctions(a.function(), b.function());
    };
  }

  private static boolean differByKind(Datum a, Datum b) {
    if (a.kind() == Datum.Kind.MODEL_VALUE || b.kind() == Datum.Kind.MODEL_VALUE) {
      return false;
    }
    throw new EvaluationException("cannot compare " + a + " with " + b);
  }

  private static boolean sameMembers(ListedSet a, ListedSet b) {
    return a == b || (a.size() == b.size() && sameAll(a.members(), b.members()));
  }

  private static boolean sameFunctions(FunctionDatum a, FunctionDatum b) {
    return a.domain() == b.domain()
        ? sameAll(a.results(), b.results())
        : a.results().length == b.results().length && sameMappings(a, b);
  }

  /** Complains of the results for equal arguments even if later arguments differ, as TLC does. */
  private static boolean sameMappings(FunctionDatum a, FunctionDatum b) {
    Datum[] mine = a.domain().members();
    Datum[] others = b.domain().members();
    for (int i = 0; i < mine.length; i++) {
      if (!same(mine[i], others[i]) || !same(a.results()[i], b.results()[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameAll(Datum[] a, Datum[] b) {
    for (int i = 0; i < a.length; i++) {
      if (!same(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  /** Which of two values comes first in TLC's order. */
  public static int compare(Datum a, Datum b) {
    if (a == b) {
      return 0;
    }
    Datum.Kind kind = a.kind();
    if (kind != b.kind()) {
      differByKind(a, b);
      return kind == Datum.Kind.MODEL_VALUE ? -1 : 1;
    }
    return switch (kind) {
      case BOOLEAN -> Boolean.compare(a.truth(), b.truth());
      case INTEGER -> Integer.compare(a.integer(), b.integer());
      case STRING, MODEL_VALUE -> NameDatum.compare((NameDatum) a, (NameDatum) b);
      case SET -> compareAll(a.set().listed().members(), b.set().listed().members());
      case FUNCTION -> compareFunctions(a.function(), b.function());
    };
  }

  private static int compareFunctions(FunctionDatum a, FunctionDatum b) {
    return a.domain() == b.domain() ? compareAll(a.results(), b.results()) : compareMappings(a, b);
  }

  private static int compareMappings(FunctionDatum a, FunctionDatum b) {
    Datum[] mine = a.domain().members();
    Datum[] others = b.domain().members();
    int result = Integer.compare(mine.length, others.length);
    for (int i = 0; i < mine.length && result == 0; i++) {
      result = compare(mine[i], others[i]);
      if (result == 0) {
        result = compare(a.results()[i], b.results()[i]);
      }
    }
    return result;
  }

  private static int compareAll(Datum[] a, Datum[] b) {
    int result = Integer.compare(a.length, b.length);
    for (int i = 0; i < a.length && result == 0; i++) {
      result = compare(a[i], b[i]);
    }
    return result;
  }
}
