package org.inglenook.conformance.trace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Value;

/** Reads what {@link TraceWriter} writes, line by line. */
public final class TraceReader implements AutoCloseable {
  private final Path file;
  private final BufferedReader in;
  private final TraceHeader header;
  private int number;

  private TraceReader(Path file) throws IOException {
    this.file = file;
    in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    header = header();
  }

  /**
   * Opens a trace and reads its header.
   *
   * @throws BadInputException when the file is not there or does not begin like a trace
   */
  public static TraceReader open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          file.toString(), "no such trace", "Record one with run --monitor --out DIR");
    }
    return new TraceReader(file);
  }

  /** The header. */
  public TraceHeader describes() {
    return header;
  }

  private TraceHeader header() throws IOException {
    JsonObject line = object(in.readLine());
    if (line == null || !line.has("inglenook-trace")) {
      throw bad("does not begin with the header of a trace");
    }
    try {
      List<String> variables = new ArrayList<>();
      line.getAsJsonArray("variables").forEach(name -> variables.add(name.getAsString()));
      return new TraceHeader(
          line.get("spec").getAsString(),
          line.get("model").getAsString(),
          line.get("seed").getAsLong(),
          line.get("command").getAsString(),
          line.get("classes").getAsString(),
          variables);
    } catch (RuntimeException e) {
      throw bad("the header lacks a field, or has one of the wrong kind");
    }
  }

  /**
   * The next line, or empty at the end.
   *
   * @throws BadInputException when the line is cut or is no line of a trace
   */
  public Optional<TraceLine> next() throws IOException {
    JsonObject line = object(in.readLine());
    if (line == null) {
      return Optional.empty();
    }
    try {
      Map<String, Value> set = new LinkedHashMap<>();
      for (Map.Entry<String, JsonElement> entry : line.getAsJsonObject("set").entrySet()) {
        set.put(entry.getKey(), Itf.read(entry.getValue()));
      }
      return Optional.of(new TraceLine(number, line.get("cycle").getAsLong(), step(line), set));
    } catch (RuntimeException e) {
      throw bad("no line of a trace");
    }
  }

  private static Optional<ActionInstance> step(JsonObject line) {
    if (!line.has("action")) {
      return Optional.empty();
    }
    List<Value> arguments = new ArrayList<>();
    line.getAsJsonArray("args").forEach(argument -> arguments.add(Itf.read(argument)));
    return Optional.of(new ActionInstance(line.get("action").getAsString(), arguments));
  }

  private JsonObject object(String text) {
    number++;
    if (text == null) {
      return null;
    }
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw bad("no JSON object");
    }
  }

  private BadInputException bad(String what) {
    return new BadInputException(
        file + ", line " + number, what, "Record the trace again, or cut it before this line");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
