package org.inglenook.conformance.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.inglenook.conformance.journal.Complaints;
import org.inglenook.conformance.journal.SealedLine;
import org.inglenook.conformance.judge.Waypoint;
import org.inglenook.conformance.judge.WaypointRule;
import org.inglenook.conformance.judge.Waypoints;
import org.inglenook.conformance.trace.SourcePlace;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/**
 * Where the judge of a trace was, in a file below {@code target}, so that the same command goes on
 * there after it was interrupted. It is replaced in one step. One that is of anything else, or
 * damaged, is passed over: the judge begins anew, and says why.
 */
final class ConformCheckpoint implements Waypoints {
  private final Path trace;
  private final Path file;
  private final JsonObject identity;
  private final WaypointRule rule;
  private final Consumer<String> notes;
  private Optional<Waypoint> last = Optional.empty();
  private boolean writable = true;
  private volatile long records;

  /**
   * @param file where it is kept
   * @param identity of trace, model, options and judge
   * @param rule says when it is written
   * @param notes hears what people should know
   */
  ConformCheckpoint(
      Path trace, Path file, JsonObject identity, WaypointRule rule, Consumer<String> notes) {
    this.trace = trace;
    this.file = file;
    this.identity = identity;
    this.rule = rule;
    this.notes = notes;
  }

  /**
   * Opens the trace, where the judge was if that is known.
   *
   * @param fresh whether it is to be at the beginning all the same
   */
  TraceSource open(boolean fresh) throws IOException {
    if (!fresh && Files.isRegularFile(file)) {
      Optional<Waypoint> kept = read();
      if (kept.isPresent()) {
        TraceSource source = TraceFile.open(trace);
        if (source.goTo(kept.get().place())) {
          last = kept;
          records = kept.get().place().records();
          notes.accept(String.format(Locale.ROOT, "goes on after record %,d", records));
          return source;
        }
        source.close();
        beginsAnew("what was judged of the trace has changed");
      }
    }
    return TraceFile.open(trace);
  }

  private void beginsAnew(String why) {
    notes.accept("begins anew: " + why + "; passed over: " + file);
  }

  private Optional<Waypoint> read() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      JsonObject head = line(lines);
      List<String> other = Complaints.differences(head.getAsJsonObject("identity"), identity);
      if (!other.isEmpty()) {
        beginsAnew(String.join("; ", other));
        return Optional.empty();
      }
      List<SpecState> states = new ArrayList<>();
      while (states.size() < head.get("states").getAsInt()) {
        states.add(state(line(lines).getAsJsonArray("state")));
      }
      SourcePlace place = place(head.getAsJsonObject("place"));
      return Optional.of(new Waypoint(place, head.getAsJsonObject("judged"), states));
    } catch (RuntimeException e) {
      beginsAnew("the checkpoint is damaged");
      return Optional.empty();
    }
  }

  private static JsonObject line(BufferedReader lines) throws IOException {
    return Optional.ofNullable(lines.readLine()).flatMap(SealedLine::read).orElseThrow();
  }

  private static SpecState state(JsonArray json) {
    List<Value> values = new ArrayList<>();
    for (JsonElement each : json) {
      values.add(Itf.read(each));
    }
    return new SpecState(values);
  }

  private static SourcePlace place(JsonObject json) {
    return new SourcePlace(
        json.get("bytes").getAsLong(),
        json.get("line").getAsInt(),
        json.get("records").getAsLong(),
        json.has("number") ? OptionalLong.of(json.get("number").getAsLong()) : OptionalLong.empty(),
        json.get("sha256").getAsString());
  }

  @Override
  public Optional<Waypoint> last() {
    return last;
  }

  /** How many records are before the place that is kept. */
  long records() {
    return records;
  }

  @Override
  public boolean isDue(int states) {
    return writable && rule.isDue(states);
  }

  @Override
  public void keep(Waypoint waypoint) {
    try {
      write(waypoint);
      records = waypoint.place().records();
    } catch (IOException e) {
      writable = false;
      notes.accept("no checkpoint can be kept, so a later run would begin anew: " + e);
    }
  }

  private void write(Waypoint waypoint) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try (BufferedWriter out = Files.newBufferedWriter(draft)) {
      JsonObject head = new JsonObject();
      head.add("identity", identity);
      head.add("place", json(waypoint.place()));
      head.add("judged", waypoint.judged());
      head.addProperty("states", waypoint.states().size());
      out.write(SealedLine.of(head) + "\n");
      for (SpecState state : waypoint.states()) {
        JsonArray values = new JsonArray();
        state.values().forEach(value -> values.add(Itf.write(value)));
        JsonObject line = new JsonObject();
        line.add("state", values);
        out.write(SealedLine.of(line) + "\n");
      }
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JsonObject json(SourcePlace place) {
    JsonObject json = new JsonObject();
    json.addProperty("bytes", place.bytes());
    json.addProperty("line", place.line());
    json.addProperty("records", place.records());
    place.number().ifPresent(number -> json.addProperty("number", number));
    json.addProperty("sha256", place.sha256());
    return json;
  }

  /** The verdict is there: nobody need go on. */
  void forget() throws IOException {
    if (Files.isRegularFile(file)) {
      Files.delete(file);
    }
  }
}
