package org.inglenook.conformance.plain;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Value;

/** From Java's values to those of TLA+, by the table of {@link Shows}. */
final class JavaValues {
  private final Set<String> modelValues;

  /**
   * @param modelValues names that stand for model values, not for strings
   */
  JavaValues(Set<String> modelValues) {
    this.modelValues = modelValues;
  }

  /**
   * The TLA+ value.
   *
   * @throws IllegalArgumentException for anything that has none, {@code null} included
   */
  Value of(Object java) {
    if (java instanceof Value value) {
      return value;
    }
    if (java instanceof Boolean truth) {
      return new Value.Bool(truth);
    }
    if (java instanceof String || java instanceof Enum<?>) {
      return named(java instanceof Enum<?> constant ? constant.name() : (String) java);
    }
    if (java instanceof Integer
        || java instanceof Long
        || java instanceof Short
        || java instanceof Byte) {
      return new Value.Int(Math.toIntExact(((Number) java).longValue()));
    }
    return compound(java);
  }

  private Value compound(Object java) {
    if (java instanceof Set<?> set) {
      return Value.set(all(set));
    }
    if (java instanceof List<?> list) {
      return new Value.Seq(all(list));
    }
    if (java instanceof Map<?, ?> map) {
      SortedMap<Value, Value> mapping = new TreeMap<>();
      map.forEach((from, to) -> mapping.put(of(from), of(to)));
      return Value.function(mapping);
    }
    if (java != null && java.getClass().isArray()) {
      List<Value> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(java); i++) {
        elements.add(of(Array.get(java, i)));
      }
      return new Value.Seq(elements);
    }
    if (java instanceof Record record) {
      return fields(record);
    }
    throw new IllegalArgumentException(
        "no TLA+ value for "
            + (java == null ? "null" : java.getClass().getName() + ": " + java)
            + "; show a boolean, a number, a string, an enum constant, a list, a set, a map or a"
            + " record");
  }

  private Value named(String name) {
    return modelValues.contains(name) ? new Value.ModelValue(name) : new Value.Str(name);
  }

  private List<Value> all(Iterable<?> many) {
    List<Value> values = new ArrayList<>();
    many.forEach(each -> values.add(of(each)));
    return values;
  }

  private Value fields(Record record) {
    SortedMap<Value, Value> fields = new TreeMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      fields.put(new Value.Str(component.getName()), of(read(record, component.getAccessor())));
    }
    return Value.function(fields);
  }

  private static Object read(Record record, Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("record cannot be read: " + record.getClass(), e);
    }
  }
}
