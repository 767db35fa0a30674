package org.inglenook.modelchecking.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random values as specs have them: members of one set, and keys of one function, are alike, since
 * TLC does not compare a number with a string.
 */
final class RandomValues {
  private static final int DEPTH = 3;

  private RandomValues() {}

  static Arbitrary<Value> values() {
    return alike(DEPTH).flatMap(RandomValues::anyOf);
  }

  /** One to five values that TLA+ compares with one another. */
  static Arbitrary<List<Value>> lists() {
    return alike(DEPTH).flatMap(kind -> kind.list().ofMinSize(1).ofMaxSize(5));
  }

  private static Arbitrary<Value> anyOf(Arbitrary<Value> kind) {
    return kind;
  }

  /** Chooses a type, that is, an arbitrary whose values can be compared with one another. */
  private static Arbitrary<Arbitrary<Value>> alike(int depth) {
    Arbitrary<Arbitrary<Value>> flat = Arbitraries.of(bools(), ints(), strings(), modelValues());
    if (depth == 0) {
      return flat;
    }
    Arbitrary<Arbitrary<Value>> inner = alike(depth - 1);
    return Arbitraries.oneOf(
        flat,
        inner.map(RandomValues::sets),
        inner.map(RandomValues::sequences),
        inner.list().ofMinSize(1).ofMaxSize(3).map(RandomValues::records),
        Combinators.combine(inner, inner).as(RandomValues::functions));
  }

  private static Arbitrary<Value> bools() {
    return Arbitraries.of(true, false).map(Value.Bool::new);
  }

  private static Arbitrary<Value> ints() {
    return Arbitraries.integers().map(Value.Int::new);
  }

  private static Arbitrary<Value> strings() {
    return Arbitraries.strings().ofMaxLength(5).map(Value.Str::new);
  }

  private static Arbitrary<Value> modelValues() {
    return Arbitraries.of("Nil", "None", "m1").map(Value.ModelValue::new);
  }

  private static Arbitrary<Value> sets(Arbitrary<Value> members) {
    return members.list().ofMaxSize(4).map(Value::set);
  }

  private static Arbitrary<Value> sequences(Arbitrary<Value> elements) {
    return elements.list().ofMaxSize(4).map(Value.Seq::new);
  }

  private static Arbitrary<Value> records(List<Arbitrary<Value>> fields) {
    return Combinators.combine(fields)
        .as(
            values -> {
              SortedMap<String, Value> named = new TreeMap<>();
              for (Value value : values) {
                named.put((named.isEmpty() ? "#" : "f") + named.size(), value);
              }
              return new Value.Rec(named);
            });
  }

  private static Arbitrary<Value> functions(Arbitrary<Value> keys, Arbitrary<Value> values) {
    return Combinators.combine(keys.list().ofMaxSize(4), values.list().ofSize(4))
        .as(
            (domain, results) -> {
              SortedMap<Value, Value> mapping = new TreeMap<>();
              List<Value> rest = new ArrayList<>(results);
              domain.forEach(key -> mapping.put(key, rest.get(mapping.size() % 4)));
              return Value.function(mapping);
            });
  }
}
