package org.inglenook.conformance.judge;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the records of a trace showed. */
public final class Tally {
  private final List<String> variables;
  private final long[] seen;
  private long records;
  private long withArguments;
  private long withSomeArguments;
  private long withName;

  Tally(List<String> variables) {
    this.variables = List.copyOf(variables);
    seen = new long[variables.size()];
  }

  void record(Observation observed) {
    records++;
    for (int i = 0; i < seen.length; i++) {
      seen[i] += observed.isSeen(i) ? 1 : 0;
    }
  }

  void move(Moves moves) {
    switch (moves.said()) {
      case ALL -> withArguments++;
      case SOME -> withSomeArguments++;
      case NAME -> withName++;
      case NOTHING -> {}
    }
  }

  /** The counts. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("records", records);
    json.addProperty("withArguments", withArguments);
    json.addProperty("withSomeArguments", withSomeArguments);
    json.addProperty("withName", withName);
    for (int i = 0; i < seen.length; i++) {
      json.addProperty("seen " + variables.get(i), seen[i]);
    }
    return json;
  }

  /** Takes on the counts that {@link #json} gave. */
  void goOn(JsonObject json) {
    records = json.get("records").getAsLong();
    withArguments = json.get("withArguments").getAsLong();
    withSomeArguments = json.get("withSomeArguments").getAsLong();
    withName = json.get("withName").getAsLong();
    for (int i = 0; i < seen.length; i++) {
      seen[i] = json.get("seen " + variables.get(i)).getAsLong();
    }
  }

  /** Records explained, the first included. */
  public long records() {
    return records;
  }

  /** Records with an action and all its arguments. */
  public long withArguments() {
    return withArguments;
  }

  /** Records with an action and some of its arguments. */
  public long withSomeArguments() {
    return withSomeArguments;
  }

  /** Records with an action, but none of the arguments that it has. */
  public long withName() {
    return withName;
  }

  /** In how many records each variable was seen, or known not to have changed. */
  public Map<String, Long> seen() {
    Map<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < seen.length; i++) {
      counts.put(variables.get(i), seen[i]);
    }
    return Collections.unmodifiableMap(counts);
  }
}
