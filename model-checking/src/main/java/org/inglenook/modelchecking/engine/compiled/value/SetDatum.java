package org.inglenook.modelchecking.engine.compiled.value;

/** A set: listed, or a recipe that is listed when need be. */
@SuppressWarnings("ReferenceEquality") // what is identical is equal
public abstract class SetDatum extends Datum {
  SetDatum() {}

  /**
   * {@code datum} as other values keep it: a finite set is listed, so that it is not listed again
   * and again.
   */
  public static Datum settled(Datum datum) {
    return datum instanceof SetDatum set && set.isFinite() ? set.listed() : datum;
  }

  /** Whether {@code wanted} is a member. */
  public abstract boolean contains(Datum wanted);

  /** The same set with its members listed; complains of an infinite one. */
  public abstract ListedSet listed();

  /** Whether the set is finite. */
  public boolean isFinite() {
    return true;
  }

  /** The number of members. */
  public int size() {
    return listed().size();
  }

  @Override
  final Kind kind() {
    return Kind.SET;
  }

  @Override
  public final SetDatum set() {
    return this;
  }

  /** Whether every member is one of {@code other}, too. */
  public final boolean isSubsetOf(SetDatum other) {
    if (this == other) {
      return true;
    }
    for (Datum member : listed().members()) {
      if (!other.contains(member)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof SetDatum set && listed().equals(set.listed()));
  }

  @Override
  public int hashCode() {
    return listed().hashCode();
  }
}
