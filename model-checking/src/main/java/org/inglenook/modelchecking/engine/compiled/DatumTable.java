package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.Translation;

/** The values that one variable takes, numbered as they come. */
final class DatumTable {
  private final List<Datum> data = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();
  private final Map<Datum, Integer> numbers = new HashMap<>();

  /** The number of {@code datum}, which is added if it is new. */
  int numberOf(Datum datum) {
    Integer known = numbers.get(datum);
    if (known != null) {
      return known;
    }
    int number = data.size();
    numbers.put(datum, number);
    data.add(datum);
    values.add(null);
    return number;
  }

  /** The number of {@code datum}, or -1. */
  int find(Datum datum) {
    Integer known = numbers.get(datum);
    return known == null ? -1 : known;
  }

  /** How many values there are. */
  int size() {
    return data.size();
  }

  /** The value of that number. */
  Datum datum(int number) {
    return data.get(number);
  }

  /** The value of that number, as everybody else knows it. */
  Value value(int number) {
    Value value = values.get(number);
    if (value == null) {
      value = Translation.value(data.get(number));
      values.set(number, value);
    }
    return value;
  }
}
