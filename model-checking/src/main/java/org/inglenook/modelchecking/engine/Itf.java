package org.inglenook.modelchecking.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values as JSON in the Informal Trace Format (Apalache, ADR 015). Lossless. Written: numbers as
 * JSON numbers, sequences as arrays, records as objects, {@code #set} and {@code #map}; model
 * values as {@code #unserializable}, since the format has nothing of their kind. Read: these, and
 * {@code #bigint} and {@code #tup}.
 */
public final class Itf {
  private static final String BIGINT = "#bigint";
  private static final String TUPLE = "#tup";
  private static final String SET = "#set";
  private static final String MAP = "#map";
  private static final String MODEL_VALUE = "#unserializable";

  private Itf() {}

  /** The JSON of {@code value}. */
  public static JsonElement write(Value value) {
    if (value instanceof Value.Bool b) {
      return new JsonPrimitive(b.value());
    }
    if (value instanceof Value.Int i) {
      return new JsonPrimitive(i.value());
    }
    if (value instanceof Value.Str s) {
      return new JsonPrimitive(s.value());
    }
    if (value instanceof Value.ModelValue m) {
      return marked(MODEL_VALUE, new JsonPrimitive(m.name()));
    }
    if (value instanceof Value.SetOf s) {
      return marked(SET, array(s.members()));
    }
    if (value instanceof Value.Seq s) {
      return array(s.elements());
    }
    return value instanceof Value.Rec r ? writeRecord(r) : writeMap(((Value.Fcn) value).mapping());
  }

  /** A field that looks like a mark of the format can only stand in a map. */
  private static JsonElement writeRecord(Value.Rec record) {
    JsonObject object = new JsonObject();
    SortedMap<Value, Value> mapping = new TreeMap<>();
    record
        .fields()
        .forEach(
            (name, value) -> {
              object.add(name, write(value));
              mapping.put(new Value.Str(name), value);
            });
    boolean ambiguous = record.fields().keySet().stream().anyMatch(name -> name.startsWith("#"));
    return ambiguous ? writeMap(mapping) : object;
  }

  private static JsonObject writeMap(SortedMap<Value, Value> mapping) {
    JsonArray pairs = new JsonArray();
    mapping.forEach((key, value) -> pairs.add(array(List.of(key, value))));
    return marked(MAP, pairs);
  }

  private static JsonArray array(Collection<Value> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(write(value)));
    return array;
  }

  private static JsonObject marked(String mark, JsonElement content) {
    JsonObject object = new JsonObject();
    object.add(mark, content);
    return object;
  }

  /**
   * The value that {@code json} writes.
   *
   * @throws IllegalArgumentException when it is no value, or an integer of more than 32 bits
   */
  public static Value read(JsonElement json) {
    if (json instanceof JsonPrimitive primitive) {
      return readPrimitive(primitive);
    }
    if (json instanceof JsonArray array) {
      return new Value.Seq(readAll(array));
    }
    if (json instanceof JsonObject object) {
      return readObject(object);
    }
    throw refusal(json == null ? JsonNull.INSTANCE : json);
  }

  private static Value readPrimitive(JsonPrimitive json) {
    if (json.isBoolean()) {
      return new Value.Bool(json.getAsBoolean());
    }
    return json.isNumber() ? integer(json) : new Value.Str(json.getAsString());
  }

  private static Value.Int integer(JsonPrimitive json) {
    try {
      return new Value.Int(new BigDecimal(json.getAsString()).intValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("no integer of 32 bits: " + json, e);
    }
  }

  private static Value readObject(JsonObject json) {
    String first = json.isEmpty() ? "" : json.keySet().iterator().next();
    if (!first.startsWith("#")) {
      return readRecord(json);
    }
    JsonElement content = json.get(first);
    if (json.size() > 1) {
      throw refusal(json);
    }
    return switch (first) {
      case BIGINT -> integer(primitive(content));
      case MODEL_VALUE -> new Value.ModelValue(primitive(content).getAsString());
      case TUPLE -> new Value.Seq(readAll(array(content)));
      case SET -> Value.set(readAll(array(content)));
      case MAP -> readMap(array(content));
      default -> throw refusal(json);
    };
  }

  private static Value readRecord(JsonObject json) {
    SortedMap<Value, Value> fields = new TreeMap<>();
    for (Map.Entry<String, JsonElement> field : json.entrySet()) {
      fields.put(new Value.Str(field.getKey()), read(field.getValue()));
    }
    return Value.function(fields);
  }

  private static Value readMap(JsonArray pairs) {
    SortedMap<Value, Value> mapping = new TreeMap<>();
    for (JsonElement pair : pairs) {
      List<Value> both = readAll(array(pair));
      if (both.size() != 2 || mapping.put(both.get(0), both.get(1)) != null) {
        throw refusal(pair);
      }
    }
    return Value.function(mapping);
  }

  private static List<Value> readAll(JsonArray array) {
    List<Value> values = new ArrayList<>(array.size());
    array.forEach(element -> values.add(read(element)));
    return values;
  }

  private static JsonArray array(JsonElement json) {
    if (json instanceof JsonArray array) {
      return array;
    }
    throw refusal(json);
  }

  private static JsonPrimitive primitive(JsonElement json) {
    if (json instanceof JsonPrimitive primitive) {
      return primitive;
    }
    throw refusal(json);
  }

  private static IllegalArgumentException refusal(JsonElement json) {
    return new IllegalArgumentException("not a value in ITF: " + json);
  }
}
