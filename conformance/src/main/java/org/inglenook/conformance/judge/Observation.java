package org.inglenook.conformance.judge;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Value;

/** What is known of the variables at one record: seen there, or listed among those that change. */
final class Observation {
  private final List<String> variables;
  private final SortedMap<String, Value> constants;
  private final Set<String> ignored = new HashSet<>();
  private final boolean[] kept;
  private final Seen seen;

  /**
   * Nothing is known yet.
   *
   * @param ignored names that the spec does not have
   * @throws IllegalArgumentException when the trace lists a variable that the spec does not have
   */
  Observation(Model model, TraceDescription trace, List<String> ignored) {
    variables = model.variables();
    constants = model.constants();
    this.ignored.addAll(ignored);
    this.ignored.addAll(trace.ignored());
    seen = new Seen(variables.size());
    kept = new boolean[variables.size()];
    trace.parameters().forEach(this::checkConstant);
    for (String name : trace.variables()) {
      int index = index(name);
      if (index >= 0) {
        kept[index] = true;
      }
    }
  }

  /** The place of a variable; -1 when it is to be ignored. */
  private int index(String name) {
    int index = variables.indexOf(name);
    if (index < 0 && !ignored.contains(name)) {
      throw new IllegalArgumentException(
          "the spec has no variable "
              + (name.length() > 80 ? name.substring(0, 80) + "..." : name)
              + ", it has "
              + variables
              + "; name what is to be passed over in --ignore");
    }
    return index;
  }

  private void checkConstant(String name, Value value) {
    Value own = constants.get(name);
    if (own == null) {
      throw new IllegalArgumentException(
          "the model has no constant " + name + ", it has " + constants.keySet());
    }
    if (!own.equals(value)) {
      throw new IllegalArgumentException(
          "the trace was made for " + name + " = " + value + ", the model has " + own);
    }
  }

  /**
   * Takes in what {@code record} shows, and forgets what was seen before unless it is kept.
   *
   * @throws IllegalArgumentException when it shows a variable that the spec does not have
   */
  void take(TraceRecord record) {
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i] || !record.changes()) {
        seen.forget(i);
      }
    }
    for (Map.Entry<String, Value> entry : record.values().entrySet()) {
      String name = entry.getKey();
      if (constants.containsKey(name)) {
        checkConstant(name, entry.getValue());
        continue;
      }
      int index = index(name);
      if (index >= 0) {
        seen.see(index, entry.getValue());
      }
    }
  }

  /** The values, by variable. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    for (int i = 0; i < kept.length; i++) {
      if (seen.isSeen(i)) {
        json.add(variables.get(i), Itf.write(seen.value(i)));
      }
    }
    return json;
  }

  /** Takes in what {@link #json} gave. */
  void goOn(JsonObject json) {
    json.entrySet()
        .forEach(each -> seen.see(variables.indexOf(each.getKey()), Itf.read(each.getValue())));
  }

  /** Whether {@code variable} is seen. */
  boolean isSeen(int variable) {
    return seen.isSeen(variable);
  }

  /** The values. */
  Seen seen() {
    return seen;
  }
}
