package org.inglenook.conformance.trace;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Value;

/** The fields of one record, collected as they come. */
final class RecordFields {
  private OptionalLong number = OptionalLong.empty();
  private OptionalLong time = OptionalLong.empty();
  private Optional<String> action = Optional.empty();
  private Optional<List<Value>> arguments = Optional.empty();
  private SortedMap<String, Value> named = new TreeMap<>();
  private Optional<StepRange> steps = Optional.empty();
  private SortedMap<String, Value> values = new TreeMap<>();
  private boolean seen;
  private boolean changes;

  /** The number that the record gives itself. */
  OptionalLong number() {
    return number;
  }

  void number(JsonReader in) throws IOException {
    number = OptionalLong.of(in.nextLong());
  }

  void time(JsonReader in) throws IOException {
    time = OptionalLong.of(in.nextLong());
  }

  void action(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.STRING) {
      throw new IllegalArgumentException("an action is the string that names it");
    }
    action = Optional.of(in.nextString());
  }

  /** All arguments in order, or some of them by name. */
  void arguments(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.BEGIN_OBJECT) {
      named = values(in);
    } else if (in.peek() == JsonToken.BEGIN_ARRAY) {
      List<Value> all = new ArrayList<>();
      in.beginArray();
      while (in.hasNext()) {
        all.add(Itf.read(in));
      }
      in.endArray();
      arguments = Optional.of(all);
    } else {
      throw new IllegalArgumentException("args are an array, or an object by parameter");
    }
  }

  void steps(JsonReader in) throws IOException {
    steps = Optional.of(range(in));
  }

  /** A number, or an object with {@code min} and {@code max}, either of which may be left out. */
  static StepRange range(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NUMBER) {
      int exactly = in.nextInt();
      return new StepRange(exactly, exactly);
    }
    int min = 1;
    int max = -1;
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "min" -> min = in.nextInt();
        case "max" -> max = in.nextInt();
        default -> throw new IllegalArgumentException("steps have min and max, and no " + name);
      }
    }
    in.endObject();
    return new StepRange(min, max < 0 ? Math.max(min, 1) : max);
  }

  /** What was seen: all of it, or only what has changed. */
  void seen(JsonReader in, boolean onlyChanges) throws IOException {
    if (seen) {
      throw new IllegalArgumentException("a record has either set or state, and only once");
    }
    seen = true;
    changes = onlyChanges;
    values = values(in);
  }

  /** The value of one variable. */
  void value(String variable, JsonReader in) throws IOException {
    put(values, variable, in);
  }

  private static SortedMap<String, Value> values(JsonReader in) throws IOException {
    SortedMap<String, Value> values = new TreeMap<>();
    in.beginObject();
    while (in.hasNext()) {
      put(values, in.nextName(), in);
    }
    in.endObject();
    return values;
  }

  /** Reads the value of {@code name}, and says so where that is no value. */
  static void put(SortedMap<String, Value> values, String name, JsonReader in) throws IOException {
    String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
    try {
      if (values.put(name, Itf.read(in)) != null) {
        throw new IllegalArgumentException("given twice");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(shown + ": " + e.getMessage(), e);
    }
  }

  /**
   * The record.
   *
   * @param count its place among the records, from 1
   * @param where it is in the file
   */
  TraceRecord record(long count, String where) {
    if (action.isEmpty() && (arguments.isPresent() || !named.isEmpty())) {
      throw new IllegalArgumentException("there are args without an action");
    }
    return new TraceRecord(
        count,
        where,
        time,
        action.map(name -> new TraceMove(name, arguments, named)),
        steps,
        changes,
        values);
  }
}
