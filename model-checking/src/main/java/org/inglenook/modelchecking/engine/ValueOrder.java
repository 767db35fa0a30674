package org.inglenook.modelchecking.engine;

import java.util.Collection;
import java.util.Iterator;
import java.util.SortedMap;

/** The total order of values: by kind, then collections by size, then by content. */
final class ValueOrder {
  private ValueOrder() {}

  static int compare(Value a, Value b) {
    int byKind = a.kind().compareTo(b.kind());
    return byKind != 0 ? byKind : compareSameKind(a, b);
  }

  private static int compareSameKind(Value a, Value b) {
    if (a instanceof Value.Bool x && b instanceof Value.Bool y) {
      return Boolean.compare(x.value(), y.value());
    }
    if (a instanceof Value.Int x && b instanceof Value.Int y) {
      return Integer.compare(x.value(), y.value());
    }
    if (a instanceof Value.Str x && b instanceof Value.Str y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof Value.ModelValue x && b instanceof Value.ModelValue y) {
      return x.name().compareTo(y.name());
    }
    return compareCollections(a, b);
  }

  private static int compareCollections(Value a, Value b) {
    if (a instanceof Value.SetOf x && b instanceof Value.SetOf y) {
      return compareAll(x.members(), y.members());
    }
    if (a instanceof Value.Seq x && b instanceof Value.Seq y) {
      return compareAll(x.elements(), y.elements());
    }
    if (a instanceof Value.Rec x && b instanceof Value.Rec y) {
      return compareMaps(x.fields(), y.fields());
    }
    return compareMaps(((Value.Fcn) a).mapping(), ((Value.Fcn) b).mapping());
  }

  private static <K extends Comparable<K>> int compareMaps(
      SortedMap<K, Value> a, SortedMap<K, Value> b) {
    int byDomain = compareAll(a.keySet(), b.keySet());
    return byDomain != 0 ? byDomain : compareAll(a.values(), b.values());
  }

  private static <T extends Comparable<? super T>> int compareAll(
      Collection<T> a, Collection<T> b) {
    int bySize = Integer.compare(a.size(), b.size());
    Iterator<T> x = a.iterator();
    Iterator<T> y = b.iterator();
    int result = bySize;
    while (result == 0 && x.hasNext()) {
      result = x.next().compareTo(y.next());
    }
    return result;
  }
}
