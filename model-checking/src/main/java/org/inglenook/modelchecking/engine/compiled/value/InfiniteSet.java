package org.inglenook.modelchecking.engine.compiled.value;

import java.util.function.Predicate;

/** A set that nobody can list: {@code Nat}, {@code Int}, {@code STRING}, {@code Seq(S)}. */
public final class InfiniteSet extends SetDatum {
  /** The natural numbers. */
  public static final InfiniteSet NATURALS = new InfiniteSet("Nat", each -> each.integer() >= 0);

  /** All integers. */
  public static final InfiniteSet INTEGERS = new InfiniteSet("Int", InfiniteSet::isInteger);

  /** All strings. */
  public static final InfiniteSet STRINGS = new InfiniteSet("STRING", InfiniteSet::isString);

  private final String name;
  private final Predicate<Datum> members;

  private InfiniteSet(String name, Predicate<Datum> members) {
    this.name = name;
    this.members = members;
  }

  /** The sequences over {@code set}. */
  public static InfiniteSet sequences(SetDatum set) {
    return new InfiniteSet("Seq(" + set + ")", each -> isSequenceOver(set, each));
  }

  /** What is in {@code a} or in {@code b}. */
  public static InfiniteSet either(SetDatum a, SetDatum b) {
    return new InfiniteSet(a + " \\cup " + b, each -> a.contains(each) || b.contains(each));
  }

  private static boolean isInteger(Datum datum) {
    if (datum instanceof IntegerDatum) {
      return true;
    }
    throw datum.isNot("an integer");
  }

  private static boolean isString(Datum datum) {
    if (datum instanceof NameDatum name) {
      return !name.isModelValue();
    }
    throw datum.isNot("a string");
  }

  private static boolean isSequenceOver(SetDatum set, Datum datum) {
    for (Datum element : datum.function().elements()) {
      if (!set.contains(element)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean contains(Datum wanted) {
    return members.test(wanted);
  }

  @Override
  public boolean isFinite() {
    return false;
  }

  @Override
  public ListedSet listed() {
    throw isNot("a finite set");
  }

  @Override
  public String toString() {
    return name;
  }
}
