package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;
import org.inglenook.modelchecking.engine.compiled.value.InfiniteSet;
import org.inglenook.modelchecking.engine.compiled.value.ListedSet;
import org.inglenook.modelchecking.engine.compiled.value.SetDatum;
import org.inglenook.modelchecking.engine.formula.Operator;

/** Operators on sets, and those of module TLC on functions. */
final class Sets {
  private Sets() {}

  static Code code(Operator operator, Code left, Code right) {
    return switch (operator) {
      case CUP -> frame -> cup(left.value(frame).set(), right.value(frame).set());
      case CAP -> frame -> chosen(left.value(frame).set(), right.value(frame).set(), true);
      default -> frame -> chosen(left.value(frame).set(), right.value(frame).set(), false);
    };
  }

  private static SetDatum cup(SetDatum a, SetDatum b) {
    if (!a.isFinite() || !b.isFinite()) {
      return InfiniteSet.either(a, b);
    }
    Datum[] first = a.listed().members();
    Datum[] second = b.listed().members();
    if (second.length == 0) {
      return a.listed();
    }
    Datum[] all = new Datum[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return ListedSet.of(all, all.length);
  }

  /** The members of {@code a} that are in {@code b}, or those that are not. */
  private static SetDatum chosen(SetDatum a, SetDatum b, boolean in) {
    Datum[] members = a.listed().members();
    Datum[] kept = new Datum[members.length];
    int size = 0;
    for (Datum member : members) {
      if (b.contains(member) == in) {
        kept[size++] = member;
      }
    }
    return size == members.length ? a.listed() : ListedSet.ascending(kept, size);
  }

  static SetDatum union(SetDatum sets) {
    List<Datum> all = new ArrayList<>();
    for (Datum each : sets.listed().members()) {
      Collections.addAll(all, each.set().listed().members());
    }
    return ListedSet.of(all);
  }

  /** {@code argument :> result}. */
  static FunctionDatum single(Datum argument, Datum result) {
    return FunctionDatum.of(ListedSet.of(List.of(argument)), new Datum[] {result});
  }

  /** {@code first @@ second}: where both are defined, the first counts. */
  static FunctionDatum merge(FunctionDatum first, FunctionDatum second) {
    ListedSet domain = cup(first.domain(), second.domain()).listed();
    Datum[] results = new Datum[domain.size()];
    for (int i = 0; i < results.length; i++) {
      Datum argument = domain.members()[i];
      results[i] = (first.domain().contains(argument) ? first : second).apply(argument);
    }
    return FunctionDatum.of(domain, results);
  }
}
