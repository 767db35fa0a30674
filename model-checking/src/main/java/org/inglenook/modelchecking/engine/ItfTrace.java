package org.inglenook.modelchecking.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trace of complete states, as an ITF file holds it.
 *
 * @param meta what the header says of the trace: seed, command, versions and the like
 * @param variables in the order of {@link SpecState#values()}
 * @param states at least one
 */
public record ItfTrace(
    SortedMap<String, String> meta, List<String> variables, List<SpecState> states) {
  private static final String META = "#meta";
  private static final String VARIABLES = "vars";
  private static final String STATES = "states";

  public ItfTrace {
    meta = new TreeMap<>(meta);
    variables = List.copyOf(variables);
    states = List.copyOf(states);
  }

  /** The JSON of this trace. */
  public JsonObject write() {
    JsonObject header = new JsonObject();
    meta.forEach(header::addProperty);
    JsonArray names = new JsonArray();
    variables.forEach(names::add);
    JsonArray all = new JsonArray();
    for (SpecState state : states) {
      all.add(writeState(variables, state, all.size()));
    }
    JsonObject trace = new JsonObject();
    trace.add(META, header);
    trace.add(VARIABLES, names);
    trace.add(STATES, all);
    return trace;
  }

  /** One state as an ITF object; {@code index} is its place in the trace, from 0. */
  public static JsonObject writeState(List<String> variables, SpecState state, int index) {
    JsonObject header = new JsonObject();
    header.addProperty("index", index);
    JsonObject object = new JsonObject();
    object.add(META, header);
    for (int i = 0; i < variables.size(); i++) {
      object.add(variables.get(i), Itf.write(state.values().get(i)));
    }
    return object;
  }

  /**
   * The trace that {@code json} writes.
   *
   * @throws IllegalArgumentException when it is none, or a state lacks a variable
   */
  public static ItfTrace read(JsonObject json) {
    SortedMap<String, String> meta = new TreeMap<>();
    if (json.get(META) instanceof JsonObject header) {
      header.entrySet().forEach(e -> meta.put(e.getKey(), text(e.getValue())));
    }
    List<String> variables = new ArrayList<>();
    array(json, VARIABLES).forEach(name -> variables.add(name.getAsString()));
    List<SpecState> states = new ArrayList<>();
    for (JsonElement state : array(json, STATES)) {
      states.add(readState(variables, state.getAsJsonObject()));
    }
    return new ItfTrace(meta, variables, states);
  }

  /** The state that {@code json} writes, with values in the order of {@code variables}. */
  public static SpecState readState(List<String> variables, JsonObject json) {
    List<Value> values = new ArrayList<>();
    for (String variable : variables) {
      if (!json.has(variable)) {
        throw new IllegalArgumentException("no variable " + variable + " in state: " + json);
      }
      values.add(Itf.read(json.get(variable)));
    }
    return new SpecState(values);
  }

  private static JsonArray array(JsonObject json, String name) {
    if (json.get(name) instanceof JsonArray array) {
      return array;
    }
    throw new IllegalArgumentException("not a trace in ITF: no array " + name);
  }

  private static String text(JsonElement json) {
    return json.isJsonPrimitive() ? json.getAsString() : json.toString();
  }
}
