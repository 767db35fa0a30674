package org.inglenook.conformance.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Limit;
import org.inglenook.scenario.Outcome;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.ScenarioResult.TimedLine;

/** Runs as JSON, for programs. */
final class RunJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private RunJson() {}

  /**
   * One run.
   *
   * @param reports what the specs say of it; empty when nobody has followed it
   */
  static String of(ScenarioResult result, List<MonitorReport> reports) {
    JsonObject json = new JsonObject();
    ScenarioPlan plan = result.plan();
    json.addProperty("driver", Choices.word(plan.driver()));
    json.addProperty("workload", Choices.word(plan.workload()));
    json.addProperty("isolation", Choices.word(plan.isolation()));
    json.addProperty("seed", plan.seed());
    result.fault().ifPresent(fault -> json.addProperty("fault", fault));
    json.addProperty("faultFired", result.faultFired());
    result.limit().ifPresent(limit -> json.add("outside", limit(limit)));
    json.addProperty("outcome", Choices.word(result.outcome()));
    json.addProperty("completed", result.outcome().completed());
    if (result.seen() instanceof StreamResult stream) {
      add(json, stream);
    } else {
      add(json, result.tone());
    }
    json.addProperty("recoveries", result.recoveries());
    json.add("recovery", recovery(result));
    json.add("log", log(result));
    if (!reports.isEmpty()) {
      json.add("monitors", MonitorJson.of(reports));
    }
    return GSON.toJson(json);
  }

  private static void add(JsonObject json, StreamResult stream) {
    json.addProperty("sent", stream.sent());
    json.addProperty("inOrder", stream.inOrder());
    json.addProperty("late", stream.late());
    json.addProperty("lost", stream.lost());
    json.addProperty("wrong", stream.corrupted());
    json.addProperty("duplicated", stream.duplicated());
    json.addProperty("cycles", stream.cycles());
  }

  private static void add(JsonObject json, ToneResult tone) {
    json.addProperty("frames", tone.frames());
    json.addProperty("written", tone.written());
    json.addProperty("inOrder", tone.inOrder());
    json.addProperty("lost", tone.lost());
    json.addProperty("repeated", tone.repeated());
    json.addProperty("wrong", tone.wrong());
    json.addProperty("gaps", tone.gaps());
    json.addProperty("silentCycles", tone.silence());
    json.addProperty("failedCalls", tone.errors());
    json.addProperty("crc", String.format(Locale.ROOT, "%08x", tone.crc()));
    json.addProperty("cycles", tone.cycles());
  }

  private static JsonObject limit(Limit limit) {
    JsonObject json = new JsonObject();
    json.addProperty("reason", limit.reason());
    json.addProperty("model", limit.model());
    json.addProperty("violates", limit.property());
    return json;
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
