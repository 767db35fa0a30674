package org.inglenook.modelchecking.engine;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one value after another from a stream of JSON. */
final class ItfReader {
  /** Longer digits are no integer of 32 bits, and would take long to read. */
  private static final int MOST_DIGITS = 64;

  private final JsonReader in;

  ItfReader(JsonReader in) {
    this.in = in;
  }

  Value value() throws IOException {
    return switch (in.peek()) {
      case BOOLEAN -> new Value.Bool(in.nextBoolean());
      case NUMBER -> integer(in.nextString());
      case STRING -> new Value.Str(in.nextString());
      case BEGIN_ARRAY -> new Value.Seq(array());
      case BEGIN_OBJECT -> object();
      default -> throw refusal("not a value in ITF: " + word(in.peek()));
    };
  }

  private static String word(JsonToken token) {
    return token == JsonToken.NULL ? "null" : token.toString();
  }

  private static Value.Int integer(String digits) {
    try {
      if (digits.length() <= MOST_DIGITS) {
        return new Value.Int(new BigDecimal(digits).intValueExact());
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(noInteger(digits), e);
    }
    throw refusal(noInteger(digits.substring(0, MOST_DIGITS) + "..."));
  }

  private static String noInteger(String digits) {
    return "no integer of 32 bits: " + digits;
  }

  private List<Value> array() throws IOException {
    expect(JsonToken.BEGIN_ARRAY, "an array");
    List<Value> values = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      values.add(value());
    }
    in.endArray();
    return values;
  }

  private Value object() throws IOException {
    in.beginObject();
    if (!in.hasNext()) {
      in.endObject();
      return new Value.Seq(List.of());
    }
    String first = in.nextName();
    Value value = first.startsWith("#") ? marked(first) : record(first);
    if (in.hasNext()) {
      throw refusal("not a value in ITF: " + first + " stands beside " + in.nextName());
    }
    in.endObject();
    return value;
  }

  private Value marked(String mark) throws IOException {
    return switch (mark) {
      case Itf.BIGINT -> integer(text("a string of digits"));
      case Itf.MODEL_VALUE -> new Value.ModelValue(text("a name"));
      case Itf.TUPLE -> new Value.Seq(array());
      case Itf.SET -> set();
      case Itf.MAP -> map();
      default -> throw refusal("not a value in ITF: nothing is marked " + mark);
    };
  }

  private String text(String what) throws IOException {
    if (in.peek() != JsonToken.STRING && in.peek() != JsonToken.NUMBER) {
      throw refusal("not a value in ITF: " + what + " is expected, here is " + word(in.peek()));
    }
    return in.nextString();
  }

  private Value set() throws IOException {
    TreeSet<Value> members = new TreeSet<>();
    expect(JsonToken.BEGIN_ARRAY, "an array");
    in.beginArray();
    while (in.hasNext()) {
      Value member = value();
      if (!members.add(member)) {
        throw refusal("a set lists a member twice: " + shortened(member));
      }
    }
    in.endArray();
    return new Value.SetOf(List.copyOf(members));
  }

  private Value map() throws IOException {
    SortedMap<Value, Value> mapping = new TreeMap<>();
    expect(JsonToken.BEGIN_ARRAY, "an array");
    in.beginArray();
    while (in.hasNext()) {
      List<Value> pair = array();
      if (pair.size() != 2) {
        throw refusal("an element of #map is no pair: " + shortened(new Value.Seq(pair)));
      }
      if (mapping.put(pair.get(0), pair.get(1)) != null) {
        throw refusal("a map lists a key twice: " + shortened(pair.get(0)));
      }
    }
    in.endArray();
    return Value.function(mapping);
  }

  private Value record(String first) throws IOException {
    SortedMap<String, Value> fields = new TreeMap<>();
    for (String name = first; name != null; name = in.hasNext() ? in.nextName() : null) {
      if (fields.containsKey(name)) {
        throw refusal("an object has a key twice: " + shortened(new Value.Str(name)));
      }
      if (name.startsWith("#")) {
        throw refusal("not a value in ITF: " + name + " stands beside other keys");
      }
      fields.put(name, value());
    }
    return new Value.Rec(fields);
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (in.peek() != token) {
      throw refusal("not a value in ITF: " + what + " is expected, here is " + word(in.peek()));
    }
  }

  private static String shortened(Value value) {
    String text = value.toString();
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }

  private static IllegalArgumentException refusal(String what) {
    return new IllegalArgumentException(what);
  }
}
