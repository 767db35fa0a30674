package org.inglenook.conformance.campaign;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.SortedMap;
import org.inglenook.campaign.OutcomeClass;

/** The report of a campaign, for programs: {@code docs/schema/inject.schema.json}. */
final class ReportJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ReportJson() {}

  static String of(CampaignReport report) {
    JsonObject json = new JsonObject();
    json.add("campaign", report.header().json());
    json.add("all", tally(report.all(), report.systems()));
    json.add("byDriver", tallies(report.byDriver(), report.systems()));
    json.add("byType", tallies(report.byType(), report.systems()));
    json.add("systems", systems(report));
    json.add("limits", lists(report.limits()));
    json.add("through", lists(report.through()));
    json.addProperty("judgedRuns", report.judged());
    json.addProperty("judgedSteps", report.steps());
    json.addProperty("judgedAgainRuns", report.judgedAgain());
    json.addProperty("judgedAgainSteps", report.stepsAgain());
    json.add("violated", lists(report.violated()));
    json.add("disagreements", lists(report.disagreements()));
    json.add("errors", lists(report.errors()));
    json.add("published", published());
    json.addProperty("holds", report.holds());
    return GSON.toJson(json);
  }

  private static JsonObject systems(CampaignReport report) {
    JsonObject json = new JsonObject();
    for (String system : report.systems()) {
      JsonObject one = new JsonObject();
      one.addProperty("neverActivated", report.idle(system));
      one.addProperty("becameTrap", report.trapped(system));
      one.add("delay", report.delays(system).json());
      json.add(system, one);
    }
    return json;
  }

  private static JsonObject tallies(SortedMap<String, Tally> tallies, List<String> systems) {
    JsonObject json = new JsonObject();
    tallies.forEach((name, tally) -> json.add(name, tally(tally, systems)));
    return json;
  }

  private static JsonObject tally(Tally tally, List<String> systems) {
    JsonObject json = new JsonObject();
    json.addProperty("trials", tally.trials());
    JsonObject outcomes = new JsonObject();
    for (String system : systems) {
      JsonObject one = new JsonObject();
      for (OutcomeClass outcome : OutcomeClass.values()) {
        one.add(RowText.word(outcome), tally.part(system, outcome).json());
      }
      outcomes.add(system, one);
    }
    json.add("outcomes", outcomes);
    json.add("prevention", preventions(tally));
    return json;
  }

  private static JsonObject preventions(Tally tally) {
    JsonObject json = new JsonObject();
    for (SystemEnd end : SystemEnd.values()) {
      json.add(end.word(), tally.prevention(end).json());
    }
    return json;
  }

  private static JsonObject lists(SortedMap<String, List<Integer>> lists) {
    JsonObject json = new JsonObject();
    lists.forEach(
        (name, trials) -> {
          JsonArray numbers = new JsonArray();
          trials.forEach(numbers::add);
          json.add(name, numbers);
        });
    return json;
  }

  private static JsonArray published() {
    JsonArray all = new JsonArray();
    for (Published each : Published.ALL) {
      JsonObject json = new JsonObject();
      json.addProperty("source", each.source());
      json.addProperty("trials", each.trials());
      json.addProperty("crashesNatively", each.crashesNatively());
      json.addProperty("crashesIsolated", each.crashesIsolated());
      json.add("crashesPrevented", each.prevented().json());
      if (each.failuresNatively() >= 0) {
        json.addProperty("failuresNatively", each.failuresNatively());
        json.addProperty("failuresIsolated", each.failuresIsolated());
      }
      all.add(json);
    }
    return all;
  }
}
