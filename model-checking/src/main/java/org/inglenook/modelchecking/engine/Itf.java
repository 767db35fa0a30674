package org.inglenook.modelchecking.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values as JSON in the Informal Trace Format (Apalache, ADR 015). Lossless. Written: numbers as
 * JSON numbers, sequences as arrays, records as objects, {@code #set} and {@code #map}; model
 * values as {@code #unserializable}, since the format has nothing of their kind. Read: these, and
 * {@code #bigint} and {@code #tup}.
 */
public final class Itf {
  static final String BIGINT = "#bigint";
  static final String TUPLE = "#tup";
  static final String SET = "#set";
  static final String MAP = "#map";
  static final String MODEL_VALUE = "#unserializable";

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
    try {
      return read(new JsonReader(new StringReader(json.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The value that comes next in {@code in}. What a set or map lists twice is refused.
   *
   * @throws IllegalArgumentException when it is no value, or an integer of more than 32 bits
   * @throws IOException when {@code in} fails or is no JSON
   */
  public static Value read(JsonReader in) throws IOException {
    return new ItfReader(in).value();
  }
}
