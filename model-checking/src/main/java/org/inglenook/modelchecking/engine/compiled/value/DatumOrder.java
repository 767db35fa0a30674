package org.inglenook.modelchecking.engine.compiled.value;

import org.inglenook.modelchecking.engine.EvaluationException;

/**
 * Equality and order as TLC has them: sets and functions by size first, then by their members or
 * domains, then by their results; strings by when TLC first met them. Values of different kinds are
 * not compared, but for model values, which differ from all others.
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
    return sameMembers(a.domain(), b.domain()) && sameAll(a.results(), b.results());
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
    int byDomain =
        a.domain() == b.domain() ? 0 : compareAll(a.domain().members(), b.domain().members());
    return byDomain != 0 ? byDomain : compareAll(a.results(), b.results());
  }

  private static int compareAll(Datum[] a, Datum[] b) {
    int result = Integer.compare(a.length, b.length);
    for (int i = 0; i < a.length && result == 0; i++) {
      result = compare(a[i], b[i]);
    }
    return result;
  }
}
