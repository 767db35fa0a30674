package org.inglenook.conformance.trace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Value;

/**
 * Writes a whole trace in the Informal Trace Format (Apalache, ADR 015), which other TLA+ tools
 * open: every state in full, with the action that led to it among its metadata.
 */
public final class ItfWriter {
  private final Map<String, Value> state = new TreeMap<>();

  /** Copies the trace {@code from} to {@code to}. */
  public void copy(TraceReader from, Path to) throws IOException {
    try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      out.write("{\"#meta\":" + meta(from.describes()) + ",\n\"vars\":");
      JsonArray variables = new JsonArray();
      from.describes().variables().forEach(variables::add);
      out.write(variables + ",\n\"states\":[");
      int index = 0;
      for (Optional<TraceLine> line = from.next(); line.isPresent(); line = from.next()) {
        state.putAll(line.get().set());
        out.write((index == 0 ? "\n" : ",\n") + json(index, line.get()));
        index++;
      }
      out.write("\n]}\n");
    }
  }

  private static JsonObject meta(TraceHeader header) {
    JsonObject meta = new JsonObject();
    meta.addProperty("format", "ITF");
    meta.addProperty("source", header.spec() + ".tla");
    meta.addProperty("description", header.command());
    meta.addProperty("classes", header.classes());
    return meta;
  }

  private JsonObject json(int index, TraceLine line) {
    JsonObject object = new JsonObject();
    JsonObject meta = new JsonObject();
    meta.addProperty("index", index);
    meta.addProperty("cycle", line.cycle());
    meta.addProperty("action", line.step().map(ActionInstance::toString).orElse("Init"));
    object.add("#meta", meta);
    state.forEach((name, value) -> object.add(name, Itf.write(value)));
    return object;
  }
}
