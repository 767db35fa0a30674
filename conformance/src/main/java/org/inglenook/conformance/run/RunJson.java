package org.inglenook.conformance.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Outcome;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.ScenarioResult.TimedLine;

/** Runs as JSON, for programs. */
final class RunJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private RunJson() {}

  static String of(ScenarioResult result) {
    JsonObject json = new JsonObject();
    ScenarioPlan plan = result.plan();
    json.addProperty("driver", Choices.word(plan.driver()));
    json.addProperty("workload", Choices.word(plan.workload()));
    json.addProperty("isolation", Choices.word(plan.isolation()));
    json.addProperty("seed", plan.seed());
    result.fault().ifPresent(fault -> json.addProperty("fault", fault));
    json.addProperty("faultFired", result.faultFired());
    json.addProperty("outcome", Choices.word(result.outcome()));
    json.addProperty("completed", result.outcome().completed());
    json.addProperty("sent", result.stream().sent());
    json.addProperty("inOrder", result.stream().inOrder());
    json.addProperty("late", result.stream().late());
    json.addProperty("lost", result.stream().lost());
    json.addProperty("wrong", result.stream().corrupted());
    json.addProperty("duplicated", result.stream().duplicated());
    json.addProperty("cycles", result.stream().cycles());
    json.addProperty("recoveries", result.recoveries());
    json.add("recovery", recovery(result));
    json.add("log", log(result));
    return GSON.toJson(json);
  }

  private static JsonArray recovery(ScenarioResult result) {
    JsonArray entries = new JsonArray();
    for (Timeline.Entry entry : result.recovery()) {
      JsonObject line = new JsonObject();
      line.addProperty("cycle", entry.cycle());
      line.addProperty("domain", entry.domain());
      line.addProperty("stage", Choices.word(entry.stage()));
      line.addProperty("detail", entry.detail());
      entries.add(line);
    }
    return entries;
  }

  private static JsonArray log(ScenarioResult result) {
    JsonArray lines = new JsonArray();
    for (TimedLine entry : result.log()) {
      JsonObject line = new JsonObject();
      line.addProperty("cycle", entry.cycle());
      line.addProperty("text", entry.text());
      lines.add(line);
    }
    return lines;
  }

  static String of(SeedTable table, Iterable<IsolationKind> kinds) {
    JsonObject json = new JsonObject();
    for (IsolationKind kind : kinds) {
      JsonObject row = new JsonObject();
      for (Outcome outcome : Outcome.values()) {
        row.addProperty(Choices.word(outcome), table.count(kind, outcome));
      }
      row.addProperty("with-recovery", table.recovered(kind));
      json.add(Choices.word(kind), row);
    }
    return GSON.toJson(json);
  }
}
