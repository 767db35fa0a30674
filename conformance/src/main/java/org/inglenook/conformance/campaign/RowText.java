package org.inglenook.conformance.campaign;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.campaign.OutcomeClass;

/** Rows as JSON. */
final class RowText {
  private RowText() {}

  static JsonObject json(TrialRow row) {
    JsonObject json = new JsonObject();
    json.addProperty("trial", row.trial());
    json.addProperty("driver", row.driver());
    json.addProperty("workload", row.workload());
    json.addProperty("type", row.type());
    json.add("faults", strings(row.faults()));
    JsonArray systems = new JsonArray();
    row.systems().forEach(each -> systems.add(json(each)));
    json.add("systems", systems);
    return json;
  }

  private static JsonObject json(SystemRow row) {
    JsonObject json = new JsonObject();
    json.addProperty("isolation", row.isolation());
    json.addProperty("outcome", row.outcome().map(RowText::word).orElse("error"));
    json.addProperty("error", row.error());
    json.addProperty("firstAct", row.firstAct());
    json.addProperty("illegal", row.illegal());
    json.addProperty("delay", row.delay());
    json.addProperty("loops", row.loops());
    json.addProperty("recoveries", row.recoveries());
    json.addProperty("cycles", row.cycles());
    json.addProperty("differences", row.differences());
    json.addProperty("panic", row.panic());
    json.addProperty("limit", row.limit());
    json.addProperty("judged", row.verdict().steps());
    json.addProperty("again", row.verdict().again());
    json.add("violated", strings(row.verdict().violated()));
    json.add("disagreements", strings(row.verdict().disagreements()));
    return json;
  }

  /** The word for a class of outcomes. */
  static String word(OutcomeClass outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonArray strings(List<String> all) {
    JsonArray array = new JsonArray();
    all.forEach(array::add);
    return array;
  }

  static TrialRow row(JsonObject json) {
    List<SystemRow> systems = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("systems")) {
      systems.add(system(each.getAsJsonObject()));
    }
    return new TrialRow(
        json.get("trial").getAsInt(),
        json.get("driver").getAsString(),
        json.get("workload").getAsString(),
        json.get("type").getAsString(),
        strings(json.getAsJsonArray("faults")),
        systems);
  }

  private static SystemRow system(JsonObject json) {
    return new SystemRow(
        json.get("isolation").getAsString(),
        outcome(json.get("outcome").getAsString()),
        json.get("error").getAsString(),
        json.get("firstAct").getAsLong(),
        json.get("illegal").getAsInt(),
        json.get("delay").getAsLong(),
        json.get("loops").getAsInt(),
        json.get("recoveries").getAsInt(),
        json.get("cycles").getAsLong(),
        json.get("differences").getAsInt(),
        json.get("panic").getAsString(),
        json.get("limit").getAsString(),
        new SystemRow.Verdict(
            json.get("judged").getAsLong(),
            json.get("again").getAsLong(),
            strings(json.getAsJsonArray("violated")),
            strings(json.getAsJsonArray("disagreements"))));
  }

  private static Optional<OutcomeClass> outcome(String word) {
    for (OutcomeClass each : OutcomeClass.values()) {
      if (word(each).equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static List<String> strings(JsonArray array) {
    List<String> all = new ArrayList<>();
    array.forEach(each -> all.add(each.getAsString()));
    return all;
  }
}
