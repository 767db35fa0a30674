package org.inglenook.conformance.trace;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.Value;

/** What a trace says of itself, collected as it comes; see {@code docs/traces.md}. */
final class Header {
  private Optional<String> spec = Optional.empty();
  private Optional<String> model = Optional.empty();
  private Begin begin = Begin.INITIAL;
  private StepRange steps = StepRange.ONE;
  private List<String> variables = List.of();
  private Optional<List<String>> hidden = Optional.empty();
  private List<String> ignored = List.of();
  private final SortedMap<String, Value> parameters = new TreeMap<>();
  private OptionalInt loop = OptionalInt.empty();
  private final SortedMap<String, String> notes = new TreeMap<>();

  /** Reads the value of one field of the header. */
  void field(String name, JsonReader in) throws IOException {
    switch (name) {
      case "spec" -> spec = Optional.of(string(name, in));
      case "model" -> model = Optional.of(string(name, in));
      case "begin" -> begin = begin(string(name, in));
      case "steps" -> steps = RecordFields.range(in);
      case "variables" -> variables = strings(name, in);
      case "hidden" -> hidden = Optional.of(strings(name, in));
      case "ignore" -> ignored = strings(name, in);
      case "constants" -> constants(in);
      default -> note(name, in);
    }
  }

  /** Reads to which state the last one leads back; null when it does not. */
  void loop(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return;
    }
    String index = in.peek() == JsonToken.NUMBER ? in.nextString() : "";
    if (!index.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("loop: the index of a state is expected");
    }
    loop = OptionalInt.of(Integer.parseInt(index));
  }

  private static Begin begin(String word) {
    for (Begin begin : Begin.values()) {
      if (begin.name().toLowerCase(Locale.ROOT).equals(word)) {
        return begin;
      }
    }
    throw new IllegalArgumentException("begin is \"initial\" or \"given\", and not " + word);
  }

  private void constants(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      RecordFields.put(parameters, in.nextName(), in);
    }
    in.endObject();
  }

  private void note(String name, JsonReader in) throws IOException {
    switch (in.peek()) {
      case STRING, NUMBER -> notes.put(name, in.nextString());
      case BOOLEAN -> notes.put(name, Boolean.toString(in.nextBoolean()));
      default -> in.skipValue();
    }
  }

  static List<String> strings(String name, JsonReader in) throws IOException {
    List<String> all = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      all.add(string(name, in));
    }
    in.endArray();
    return all;
  }

  private static String string(String name, JsonReader in) throws IOException {
    if (in.peek() != JsonToken.STRING) {
      throw new IllegalArgumentException(name + ": a string is expected");
    }
    return in.nextString();
  }

  /** The spec, where none is named: the module that a file was made from. */
  private Optional<String> source() {
    return Optional.ofNullable(notes.get("source"))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .filter(name -> name.endsWith(".tla"))
        .map(name -> name.substring(0, name.length() - ".tla".length()));
  }

  TraceDescription describes(String format) {
    return new TraceDescription(
        format,
        spec.or(this::source),
        model,
        begin,
        steps,
        variables,
        hidden,
        ignored,
        parameters,
        loop,
        notes);
  }
}
