package org.inglenook.conformance.trace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Value;

/**
 * Writes a trace: the header, the state in which it begins, and for each step its action, arguments
 * and the variables that it changed.
 *
 * <pre>
 * {"inglenook-trace":1,"spec":"Xpc",...,"variables":["frames",...]}
 * {"n":0,"cycle":8100,"set":{"frames":...}}
 * {"n":1,"cycle":8200,"action":"DriverCall","args":["t1","e1000",0,"s1"],"set":{"mode":...}}
 * </pre>
 *
 * <p>A full disk ends in an {@link UncheckedIOException}; the lines before it are whole.
 */
public final class TraceWriter implements AutoCloseable {
  private final Writer out;
  private long next;

  private TraceWriter(Writer out) {
    this.out = out;
  }

  /** Begins a trace in {@code file}, in place of what was there. */
  public static TraceWriter open(Path file, TraceHeader header) {
    try {
      TraceWriter writer = new TraceWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
      writer.line(json(header));
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject json(TraceHeader header) {
    JsonObject line = new JsonObject();
    line.addProperty("inglenook-trace", 1);
    line.addProperty("spec", header.spec());
    line.addProperty("model", header.model());
    line.addProperty("begin", "given");
    line.addProperty("seed", header.seed());
    line.addProperty("command", header.command());
    line.addProperty("classes", header.classes());
    JsonArray variables = new JsonArray();
    header.variables().forEach(variables::add);
    line.add("variables", variables);
    return line;
  }

  /** Writes the state in which the trace begins, all variables. */
  public void begin(long cycle, SortedMap<String, Value> state) {
    JsonObject line = numbered(cycle);
    line.add("set", values(state));
    line(line);
  }

  /** Writes one step and what it changed. */
  public void step(long cycle, ActionInstance step, SortedMap<String, Value> changed) {
    JsonObject line = numbered(cycle);
    line.addProperty("action", step.action());
    line.add("args", arguments(step.arguments()));
    line.add("set", values(changed));
    line(line);
  }

  private JsonObject numbered(long cycle) {
    JsonObject line = new JsonObject();
    line.addProperty("n", next++);
    line.addProperty("cycle", cycle);
    return line;
  }

  private static JsonArray arguments(List<Value> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(Itf.write(value)));
    return array;
  }

  private static JsonElement values(SortedMap<String, Value> values) {
    JsonObject object = new JsonObject();
    values.forEach((name, value) -> object.add(name, Itf.write(value)));
    return object;
  }

  private void line(JsonObject object) {
    try {
      out.write(object.toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
