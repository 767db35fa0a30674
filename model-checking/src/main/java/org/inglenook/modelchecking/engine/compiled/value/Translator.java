package org.inglenook.modelchecking.engine.compiled.value;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.inglenook.modelchecking.engine.Value;

/**
 * A {@link Translation} for one user, to whom much comes back: parts that are the same objects, and
 * records with the same fields, whose order is found once.
 */
public final class Translator {
  /** Parts that are known at a time; then all are forgotten. */
  private static final int MOST_PARTS = 1 << 11;

  private final Translation translation;
  private final IdentityHashMap<Value, Datum> parts = new IdentityHashMap<>();
  private final Map<Integer, Fields> shapes = new HashMap<>();

  /** Translates as {@code translation} does. */
  public Translator(Translation translation) {
    this.translation = translation;
  }

  /**
   * The datum that {@code value} is.
   *
   * @throws org.inglenook.modelchecking.engine.EvaluationException when it is a set or function
   *     over values that TLA+ does not compare
   */
  public Datum datum(Value value) {
    return value instanceof Value.Rec record ? record(record.fields()) : translation.datum(value);
  }

  private FunctionDatum record(SortedMap<String, Value> values) {
    int key =
        31 * (31 * values.size() + values.firstKey().hashCode()) + values.lastKey().hashCode();
    Fields fields = shapes.get(key);
    if (fields == null || !fields.areThoseOf(values)) {
      fields = new Fields(values, translation);
      shapes.put(key, fields);
    }
    Datum[] results = new Datum[fields.names.length];
    int next = 0;
    for (Value each : values.values()) {
      results[fields.places[next++]] = part(each);
    }
    return FunctionDatum.of(fields.domain, results);
  }

  private Datum part(Value value) {
    return switch (value.kind()) {
      case REC, FCN, SEQ, SET -> known(value);
      default -> translation.datum(value);
    };
  }

  private Datum known(Value value) {
    Datum known = parts.get(value);
    if (known == null) {
      if (parts.size() == MOST_PARTS) {
        parts.clear();
      }
      known = datum(value);
      parts.put(value, known);
    }
    return known;
  }

  /** Names of fields, in the order of values, and their places in TLC's order. */
  private static final class Fields {
    private final String[] names;
    private final ListedSet domain;
    private final int[] places;

    Fields(SortedMap<String, Value> values, Translation translation) {
      names = values.keySet().toArray(String[]::new);
      Datum[] members = new Datum[names.length];
      for (int i = 0; i < names.length; i++) {
        members[i] = translation.string(names[i]);
      }
      domain = ListedSet.of(members.clone(), members.length);
      places = new int[names.length];
      for (int i = 0; i < names.length; i++) {
        places[i] = domain.indexOf(members[i]);
      }
    }

    boolean areThoseOf(SortedMap<String, Value> values) {
      if (values.size() != names.length) {
        return false;
      }
      int next = 0;
      for (String name : values.keySet()) {
        if (!name.equals(names[next++])) {
          return false;
        }
      }
      return true;
    }
  }
}
