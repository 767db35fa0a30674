package org.inglenook.modelchecking.engine;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules by which {@link Value} picks one form for each function, and their TLA+ text. */
final class Forms {
  private Forms() {}

  /** Whether the domain is {@code 1..n}; {@code n} may be 0. */
  static boolean isSequence(SortedMap<Value, Value> mapping) {
    int next = 1;
    for (Value key : mapping.keySet()) {
      if (!(key instanceof Value.Int index) || index.value() != next++) {
        return false;
      }
    }
    return true;
  }

  /** Whether the domain is a non-empty set of strings. */
  static boolean isRecord(SortedMap<Value, Value> mapping) {
    for (Value key : mapping.keySet()) {
      if (!(key instanceof Value.Str)) {
        return false;
      }
    }
    return !mapping.isEmpty();
  }

  static Value.Rec record(SortedMap<Value, Value> mapping) {
    SortedMap<String, Value> fields = new TreeMap<>();
    mapping.forEach((key, value) -> fields.put(((Value.Str) key).value(), value));
    return new Value.Rec(fields);
  }

  static void requireAscending(List<Value> members) {
    for (int i = 1; i < members.size(); i++) {
      if (members.get(i - 1).compareTo(members.get(i)) >= 0) {
        throw new IllegalArgumentException(
            "set members are not strictly ascending: "
                + members.get(i - 1)
                + ", "
                + members.get(i));
      }
    }
  }

  static String join(String open, List<Value> values, String close) {
    return values.stream().map(Value::toString).collect(Collectors.joining(", ", open, close));
  }

  static String joinFields(SortedMap<String, Value> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + " |-> " + field.getValue())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  static String joinMapping(Map<Value, Value> mapping) {
    return mapping.entrySet().stream()
        .map(pair -> pair.getKey() + " :> " + pair.getValue())
        .collect(Collectors.joining(" @@ ", "(", ")"));
  }

  /**
   * A hash of a mapping in its order. {@code Map.hashCode} forgets which key has which value, so
   * that permuted states would all collide.
   */
  static int hash(SortedMap<?, ?> mapping) {
    int hash = 1;
    for (Map.Entry<?, ?> pair : mapping.entrySet()) {
      hash = mix(31 * mix(31 * hash + pair.getKey().hashCode()) + pair.getValue().hashCode());
    }
    return hash;
  }

  /** Spreads small differences over all bits. */
  static int mix(int hash) {
    int product = hash * 0x9E3779B1;
    return product ^ (product >>> 15);
  }
}
