package org.inglenook.conformance.trace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Value;

/**
 * Writes a whole trace in the Informal Trace Format (Apalache, ADR 015), which other TLA+ tools
 * open: every state in full, with the action that led to it among its metadata.
 */
public final class ItfWriter {
  private final Map<String, Value> state = new TreeMap<>();

  /** Copies the trace {@code from} to {@code to}. */
  public void copy(TraceSource from, Path to) throws IOException {
    try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      out.write("{\"#meta\":" + meta(from.describes()));
      if (from.describes().loop().isPresent()) {
        out.write(",\n\"loop\":" + from.describes().loop().getAsInt());
      }
      out.write(",\n\"vars\":");
      Optional<TraceRecord> record = from.next();
      out.write(variables(from.describes(), record) + ",\n\"states\":[");
      int index = 0;
      for (; record.isPresent(); record = from.next()) {
        if (!record.get().changes()) {
          state.clear();
        }
        state.putAll(record.get().values());
        out.write((index == 0 ? "\n" : ",\n") + json(index, record.get()));
        index++;
      }
      out.write("\n]}\n");
    }
  }

  private static JsonArray variables(TraceDescription trace, Optional<TraceRecord> first) {
    SortedSet<String> names = new TreeSet<>(trace.variables());
    first.ifPresent(record -> names.addAll(record.values().keySet()));
    JsonArray variables = new JsonArray();
    names.forEach(variables::add);
    return variables;
  }

  private static JsonObject meta(TraceDescription trace) {
    JsonObject meta = new JsonObject();
    meta.addProperty("format", "ITF");
    trace.notes().forEach(meta::addProperty);
    trace.spec().ifPresent(spec -> meta.addProperty("source", spec + ".tla"));
    trace.model().ifPresent(model -> meta.addProperty("model", model));
    meta.addProperty("begin", trace.begin().name().toLowerCase(Locale.ROOT));
    meta.add("steps", range(trace.steps()));
    return meta;
  }

  private JsonObject json(int index, TraceRecord record) {
    JsonObject object = new JsonObject();
    JsonObject meta = new JsonObject();
    meta.addProperty("index", index);
    record.time().ifPresent(time -> meta.addProperty("time", time));
    record.move().ifPresent(move -> add(move, meta));
    record.steps().ifPresent(steps -> meta.add("steps", range(steps)));
    object.add("#meta", meta);
    state.forEach((name, value) -> object.add(name, Itf.write(value)));
    return object;
  }

  private static JsonObject range(StepRange steps) {
    JsonObject range = new JsonObject();
    range.addProperty("min", steps.min());
    range.addProperty("max", steps.max());
    return range;
  }

  private static void add(TraceMove move, JsonObject meta) {
    meta.addProperty("action", move.action());
    JsonArray arguments = new JsonArray();
    move.arguments().orElse(List.of()).forEach(value -> arguments.add(Itf.write(value)));
    JsonObject named = new JsonObject();
    move.named().forEach((name, value) -> named.add(name, Itf.write(value)));
    meta.add("args", move.arguments().isPresent() ? arguments : named);
  }
}
