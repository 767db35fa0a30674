package org.inglenook.conformance.judge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.inglenook.conformance.diagnosis.Diagnosis;
import org.inglenook.conformance.trace.Begin;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.conformance.trace.TraceMove;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;

/** The states in which the spec can be, given all that a trace has shown so far. */
final class Explanations {
  private final SpecEngine engine;
  private final StateStore store;
  private final Closure closure;
  private final int mostKept;
  private final SortedSet<String> broken = new TreeSet<>();
  private int[] states = {};
  private long records;
  private int most;
  private long mostAt;

  Explanations(Model model, Moves hidden, int mostKept) {
    engine = model.engine();
    this.mostKept = mostKept;
    store = model.store();
    closure = new Closure(store, hidden, model.moves().any(), mostKept);
  }

  /** What became of them at one record. */
  enum Outcome {
    SOME,
    NONE,
    TOO_MANY
  }

  /** All initial states, before the first record. */
  void beginAnywhere() {
    states = store.initial();
  }

  /** Takes in the first record, which shows a state and no step. */
  Outcome begin(Begin begin, Seen seen) {
    int[] initial = store.initial();
    int[] fitting =
        begin == Begin.INITIAL
            ? Arrays.stream(initial).filter(state -> seen.fits(store, state)).toArray()
            : Arrays.stream(initial)
                .map(state -> store.add(seen.over(store.state(state))))
                .distinct()
                .toArray();
    int[] sound = Arrays.stream(fitting).filter(this::isSound).toArray();
    states = sound.length == 0 ? initial : sound;
    return outcome(sound.length);
  }

  private boolean isSound(int state) {
    List<String> found = store.broken(state, state);
    broken.addAll(found);
    return found.isEmpty();
  }

  /** Takes in one record. */
  Outcome advance(Moves moves, StepRange range, Seen seen) {
    if (store.isCrowded()) {
      states = store.keep(states);
      seen.renumber();
    }
    Optional<int[]> next = closure.advance(states, moves, range, seen);
    if (next.isEmpty()) {
      return Outcome.TOO_MANY;
    }
    if (next.get().length == 0) {
      broken.addAll(closure.broken());
      return Outcome.NONE;
    }
    states = next.get();
    return outcome(states.length);
  }

  private Outcome outcome(int size) {
    if (size == 0) {
      return Outcome.NONE;
    }
    records++;
    if (size > most) {
      most = size;
      mostAt = records;
    }
    return size > mostKept ? Outcome.TOO_MANY : Outcome.SOME;
  }

  /** What is known but the states themselves. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("records", records);
    json.addProperty("most", most);
    json.addProperty("mostAt", mostAt);
    JsonArray names = new JsonArray();
    broken.forEach(names::add);
    json.add("broken", names);
    return json;
  }

  /** All of them, in their order. */
  List<SpecState> all() {
    return Arrays.stream(states).mapToObj(store::state).toList();
  }

  /** Takes on what {@link #json} and {@link #all} gave. */
  void goOn(JsonObject json, List<SpecState> all) {
    records = json.get("records").getAsLong();
    most = json.get("most").getAsInt();
    mostAt = json.get("mostAt").getAsLong();
    broken.addAll(
        json.getAsJsonArray("broken").asList().stream().map(JsonElement::getAsString).toList());
    states = all.stream().mapToInt(store::add).toArray();
  }

  /** How many there are. */
  int size() {
    return states.length;
  }

  JudgeReport.Width width() {
    return new JudgeReport.Width(most, mostAt, records == 0 ? 0 : states.length);
  }

  /** Explains why {@code record}, which has just been taken in, left none. */
  RejectedRecord rejected(TraceRecord record, Moves moves, Seen seen) {
    Nearest.Reason why =
        records == 0 && record.move().isEmpty() && record.steps().isEmpty()
            ? noInitialState(seen)
            : new Nearest(engine, store).explain(closure.tried(states), moves, seen);
    Set<String> ids = new TreeSet<>(why.broken());
    engine.module().properties().stream()
        .filter(property -> broken.contains(property.name()))
        .map(SpecProperty::id)
        .forEach(ids::add);
    return new RejectedRecord(
        record.number(),
        record.place(),
        record.time(),
        said(record),
        states.length,
        why.lines(),
        why.ranked(),
        List.copyOf(ids));
  }

  private Nearest.Reason noInitialState(Seen seen) {
    int nearest = states[0];
    for (int state : states) {
      if (seen.distance(store, state) < seen.distance(store, nearest)) {
        nearest = state;
      }
    }
    SpecState expected = store.state(nearest);
    List<String> lines =
        new Diagnosis(engine).differences(expected, seen.over(expected), "expected");
    return new Nearest.Reason(
        broken.isEmpty() ? lines : List.of("breaks " + String.join(", ", broken)),
        List.of(),
        List.of());
  }

  private static String said(TraceRecord record) {
    if (record.move().isEmpty()) {
      return "";
    }
    TraceMove move = record.move().get();
    if (move.arguments().isPresent()) {
      List<Value> arguments = move.arguments().get();
      return arguments.isEmpty() ? move.action() : move.action() + arguments;
    }
    return move.named().isEmpty() ? move.action() : move.action() + move.named();
  }
}
