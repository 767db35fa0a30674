package org.inglenook.modelchecking.engine.compiled.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Value;

/** Turns this project's values into data and back; lossless. Knows the names of one spec. */
public final class Translation {
  private final Map<String, NameDatum> strings = new HashMap<>();
  private final Map<String, NameDatum> modelValues = new HashMap<>();

  /** {@code names} are those of the spec, in TLC's order. */
  public Translation(List<String> names) {
    for (int rank = 0; rank < names.size(); rank++) {
      strings.put(names.get(rank), new NameDatum(names.get(rank), false, rank));
      modelValues.put(names.get(rank), new NameDatum(names.get(rank), true, rank));
    }
  }

  /** The string {@code text}. */
  public NameDatum string(String text) {
    NameDatum known = strings.get(text);
    return known == null ? new NameDatum(text, false, NameDatum.UNKNOWN) : known;
  }

  /**
   * The datum that {@code value} is.
   *
   * @throws org.inglenook.modelchecking.engine.EvaluationException when it is a set or function
   *     over values that TLA+ does not compare
   */
  public Datum datum(Value value) {
    if (value instanceof Value.Bool bool) {
      return BooleanDatum.of(bool.value());
    }
    if (value instanceof Value.Int integer) {
      return IntegerDatum.of(integer.value());
    }
    if (value instanceof Value.Str string) {
      return string(string.value());
    }
    if (value instanceof Value.ModelValue model) {
      NameDatum known = modelValues.get(model.name());
      return known == null ? new NameDatum(model.name(), true, NameDatum.UNKNOWN) : known;
    }
    if (value instanceof Value.SetOf set) {
      return ListedSet.of(set.members().stream().map(this::datum).toList());
    }
    if (value instanceof Value.Seq sequence) {
      return FunctionDatum.sequence(
          sequence.elements().stream().map(this::datum).toArray(Datum[]::new));
    }
    return mapping(value);
  }

  private FunctionDatum mapping(Value value) {
    Map<Datum, Datum> mapping = new HashMap<>();
    if (value instanceof Value.Rec record) {
      record.fields().forEach((name, result) -> mapping.put(string(name), datum(result)));
    } else {
      ((Value.Fcn) value)
          .mapping()
          .forEach((argument, result) -> mapping.put(datum(argument), datum(result)));
    }
    ListedSet domain = ListedSet.of(mapping.keySet());
    Datum[] results = new Datum[domain.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = mapping.get(domain.members()[i]);
    }
    return FunctionDatum.of(domain, results);
  }

  /** The value that {@code datum} is; complains of an infinite one. */
  public static Value value(Datum datum) {
    return switch (datum.kind()) {
      case BOOLEAN -> new Value.Bool(datum.truth());
      case INTEGER -> new Value.Int(datum.integer());
      case STRING -> new Value.Str(((NameDatum) datum).name());
      case MODEL_VALUE -> new Value.ModelValue(((NameDatum) datum).name());
      case SET -> Value.set(values(datum.set().listed().members()));
      case FUNCTION -> value(datum.function());
    };
  }

  private static Value value(FunctionDatum function) {
    if (function.isSequence()) {
      return new Value.Seq(values(function.results()));
    }
    SortedMap<Value, Value> mapping = new TreeMap<>();
    for (int i = 0; i < function.results().length; i++) {
      mapping.put(value(function.domain().members()[i]), value(function.results()[i]));
    }
    return Value.function(mapping);
  }

  private static List<Value> values(Datum[] data) {
    List<Value> values = new ArrayList<>(data.length);
    for (Datum each : data) {
      values.add(value(each));
    }
    return values;
  }
}
