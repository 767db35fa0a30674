package org.inglenook.modelchecking.tlc.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A TLA+ value as a tree, read from the text that TLC prints. Equal texts give equal trees. */
sealed interface TlaValue {
  /** A number, string, model value, or text that is not taken apart. */
  record Atom(String text) implements TlaValue {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A set in TLC's order, {@code {a, b}}. */
  record SetOf(List<TlaValue> elements) implements TlaValue {
    /** Copies, so that the record cannot change. */
    public SetOf {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return TlaValue.list("{", elements, "}");
    }
  }

  /** A sequence or tuple, {@code <<a, b>>}. */
  record Seq(List<TlaValue> elements) implements TlaValue {
    /** Copies, so that the record cannot change. */
    public Seq {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return TlaValue.list("<<", elements, ">>");
    }
  }

  /** A record, {@code [a |-> 1, b |-> 2]}; TLC prints functions on strings so, too. */
  record Rec(Map<String, TlaValue> fields) implements TlaValue {
    /** Copies, so that the record cannot change. */
    public Rec {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String toString() {
      return TlaValue.join(fields, " |-> ", ", ", "[", "]");
    }
  }

  /** A function on other values, {@code (a :> 1 @@ b :> 2)}. */
  record Fcn(Map<TlaValue, TlaValue> entries) implements TlaValue {
    /** Copies, so that the record cannot change. */
    public Fcn {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String toString() {
      return TlaValue.join(entries, " :> ", " @@ ", "(", ")");
    }
  }

  private static String list(String open, List<TlaValue> elements, String close) {
    return elements.stream().map(Object::toString).collect(Collectors.joining(", ", open, close));
  }

  private static String join(
      Map<?, TlaValue> entries, String arrow, String comma, String open, String close) {
    return entries.entrySet().stream()
        .map(e -> e.getKey() + arrow + e.getValue())
        .collect(Collectors.joining(comma, open, close));
  }
}
