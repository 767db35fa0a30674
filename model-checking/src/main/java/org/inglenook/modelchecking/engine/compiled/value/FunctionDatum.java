package org.inglenook.modelchecking.engine.compiled.value;

import java.util.Arrays;
import org.inglenook.modelchecking.engine.EvaluationException;

/** A function; sequences, tuples and records are functions. */
@SuppressWarnings("ReferenceEquality") // what is identical has not changed
public final class FunctionDatum extends Datum {
  private final ListedSet domain;
  private final Datum[] results;
  private int hash;
  private ResultIndex index;

  private FunctionDatum(ListedSet domain, Datum[] results) {
    this.domain = domain;
    this.results = results;
  }

  /**
   * The function that maps the members of {@code domain}, in their order, to {@code results}, an
   * array that becomes the function's.
   */
  public static FunctionDatum of(ListedSet domain, Datum[] results) {
    return domain.isOneToN() ? sequence(results) : new FunctionDatum(domain, results);
  }

  /** The sequence of {@code elements}, an array that becomes the sequence's. */
  public static FunctionDatum sequence(Datum... elements) {
    return new FunctionDatum(ListedSet.oneTo(elements.length), elements);
  }

  /** On what it is defined. */
  public ListedSet domain() {
    return domain;
  }

  /** What it maps the members of its domain to, in their order; not to be changed. */
  public Datum[] results() {
    return results;
  }

  /** What it maps {@code argument} to; complains when that is not in its domain. */
  public Datum apply(Datum argument) {
    int index = domain.indexOf(argument);
    if (index < 0) {
      throw new EvaluationException(argument + " is not in the domain of " + this);
    }
    return results[index];
  }

  /**
   * The places of the arguments with this result, ascending; null where TLA+ does not compare it
   * with all results.
   */
  public int[] placesWith(Datum result) {
    return index().with(result);
  }

  /** The places of the arguments with other results, as {@link #placesWith}. */
  public int[] placesWithout(Datum result) {
    return index().without(result);
  }

  private ResultIndex index() {
    // A constant belongs to several threads: each may make an index, and none may see none.
    ResultIndex known = index;
    if (known == null) {
      known = new ResultIndex(results);
      index = known;
    }
    return known;
  }

  /**
   * The places of the arguments for which {@code other}, which is defined on the same, has another
   * result, as {@link #placesWith}.
   */
  public int[] placesOtherThan(FunctionDatum other) {
    return ResultIndex.differences(results, other.results);
  }

  /** This function, but for the result at {@code index}. */
  public FunctionDatum with(int index, Datum result) {
    if (results[index] == result) {
      return this;
    }
    Datum[] others = results.clone();
    others[index] = result;
    return new FunctionDatum(domain, others);
  }

  /** The elements of the sequence that this is; not to be changed. */
  public Datum[] elements() {
    if (!domain.isOneToN()) {
      throw isNot("a sequence");
    }
    return results;
  }

  /** Whether this is a sequence. */
  public boolean isSequence() {
    return domain.isOneToN();
  }

  @Override
  Kind kind() {
    return Kind.FUNCTION;
  }

  @Override
  public FunctionDatum function() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof FunctionDatum that
        && that.hashCode() == hashCode()
        && domain.equals(that.domain)
        && Arrays.equals(results, that.results);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      int sum = domain.hashCode();
      for (Datum result : results) {
        sum = 31 * sum + result.hashCode();
      }
      hash = sum == 0 ? 1 : sum;
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(isSequence() ? "<<" : "[");
    for (int i = 0; i < results.length; i++) {
      text.append(i == 0 ? "" : ", ");
      if (!isSequence()) {
        text.append(domain.members()[i]).append(" |-> ");
      }
      text.append(results[i]);
    }
    return text.append(isSequence() ? ">>" : "]").toString();
  }
}
