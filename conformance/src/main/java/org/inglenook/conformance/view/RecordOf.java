package org.inglenook.conformance.view;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Value;

/** Records with certain fields, equal ones as one object (see {@link Composer}). */
final class RecordOf {
  private final List<String> fields;
  private final Composer composer = new Composer(this::build);

  RecordOf(String... fields) {
    this.fields = List.of(fields);
  }

  /** The record with {@code values}, in the order of the fields. */
  Value of(Value... values) {
    return composer.of(values);
  }

  private Value build(List<Value> values) {
    SortedMap<String, Value> mapping = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      mapping.put(fields.get(i), values.get(i));
    }
    return new Value.Rec(mapping);
  }
}
