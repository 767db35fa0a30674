package org.inglenook.modelchecking.engine.compiled;

import java.util.Arrays;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.FunctionDatum;

/** The operators of module Sequences. */
final class Sequences {
  private Sequences() {}

  static Datum head(FunctionDatum sequence) {
    return requireElements("Head", sequence)[0];
  }

  static FunctionDatum tail(FunctionDatum sequence) {
    Datum[] elements = requireElements("Tail", sequence);
    return FunctionDatum.sequence(Arrays.copyOfRange(elements, 1, elements.length));
  }

  private static Datum[] requireElements(String operator, FunctionDatum sequence) {
    Datum[] elements = sequence.elements();
    if (elements.length == 0) {
      throw new EvaluationException(operator + " of the empty sequence");
    }
    return elements;
  }

  static FunctionDatum append(FunctionDatum sequence, Datum last) {
    Datum[] elements = sequence.elements();
    Datum[] longer = Arrays.copyOf(elements, elements.length + 1);
    longer[elements.length] = last;
    return FunctionDatum.sequence(longer);
  }

  static FunctionDatum concatenate(FunctionDatum sequence, FunctionDatum other) {
    Datum[] first = sequence.elements();
    Datum[] second = other.elements();
    Datum[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return FunctionDatum.sequence(all);
  }

  /** {@code SubSeq(sequence, from, to)}: empty when {@code from > to}; else both must exist. */
  static FunctionDatum between(FunctionDatum sequence, int from, int to) {
    Datum[] elements = sequence.elements();
    if (from > to) {
      return FunctionDatum.sequence();
    }
    if (from < 1 || to > elements.length) {
      throw new EvaluationException("SubSeq from " + from + " to " + to + " of " + sequence);
    }
    return FunctionDatum.sequence(Arrays.copyOfRange(elements, from - 1, to));
  }
}
