package org.inglenook.modelchecking.engine.compiled.value;

/** A string or a model value: a name. */
public final class NameDatum extends Datum {
  /** The rank of a name that the spec does not mention. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private final String name;
  private final boolean model;
  private final int rank;

  /**
   * A name.
   *
   * @param model whether it is a model value
   * @param rank its place in TLC's order, which is that in which TLC has met names; {@link
   *     #UNKNOWN} for one that comes after all others
   */
  NameDatum(String name, boolean model, int rank) {
    this.name = name;
    this.model = model;
    this.rank = rank;
  }

  /** The string, or the model value's name. */
  public String name() {
    return name;
  }

  /** Whether this is a model value. */
  public boolean isModelValue() {
    return model;
  }

  int rank() {
    return rank;
  }

  static int compare(NameDatum a, NameDatum b) {
    return a.rank == UNKNOWN && b.rank == UNKNOWN
        ? a.name.compareTo(b.name)
        : Integer.compare(a.rank, b.rank);
  }

  @Override
  Kind kind() {
    return model ? Kind.MODEL_VALUE : Kind.STRING;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof NameDatum that
            && that.rank == rank
            && that.model == model
            && that.name.equals(name));
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 0x85EBCA6B;
  }

  @Override
  public String toString() {
    return model ? name : '"' + name + '"';
  }
}
