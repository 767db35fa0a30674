package org.inglenook.conformance.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.labelled.Row;
import org.inglenook.conformance.labelled.TraceSetOutcome;

/** What judges say of labelled traces, for programs: {@code docs/schema/traces.schema.json}. */
final class TracesJson {
  private TracesJson() {}

  static JsonObject of(Path folder, TraceSetOutcome outcome) {
    JsonObject object = new JsonObject();
    object.addProperty("agrees", outcome.agrees());
    object.addProperty("folder", folder.toString());
    object.addProperty("seed", outcome.seed());
    object.addProperty("traces", outcome.traces());
    JsonArray models = new JsonArray();
    for (TraceSetOutcome.OfModel each : outcome.models()) {
      JsonObject model = new JsonObject();
      model.addProperty("model", each.model());
      model.addProperty("states", each.states());
      model.addProperty("traces", each.traces());
      models.add(model);
    }
    object.add("models", models);
    JsonArray rows = new JsonArray();
    outcome.rows().forEach(row -> rows.add(row(row)));
    object.add("rows", rows);
    JsonArray wrong = new JsonArray();
    outcome.wrong().forEach(wrong::add);
    object.add("wrong", wrong);
    return object;
  }

  private static JsonObject row(Row row) {
    JsonObject object = new JsonObject();
    object.addProperty("label", row.kind().label().word());
    object.addProperty("class", row.kind().word());
    object.addProperty("observation", row.observation());
    object.addProperty("traces", row.traces());
    object.add("first", verdicts(row.first()));
    row.second().ifPresent(second -> object.add("second", verdicts(second)));
    return object;
  }

  private static JsonObject verdicts(Map<Verdict, Integer> counts) {
    JsonObject object = new JsonObject();
    for (Verdict verdict : Verdict.values()) {
      object.addProperty(verdict.word(), counts.getOrDefault(verdict, 0));
    }
    return object;
  }
}
