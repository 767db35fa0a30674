package org.inglenook.conformance.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.inglenook.conformance.diagnosis.ExplanationJson;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.monitor.Rejection;

/** What monitors have seen, as JSON; without the time it took, which no two runs have alike. */
final class MonitorJson {
  private MonitorJson() {}

  static JsonArray of(List<MonitorReport> reports) {
    JsonArray all = new JsonArray();
    reports.forEach(report -> all.add(of(report)));
    return all;
  }

  private static JsonObject of(MonitorReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("spec", report.spec());
    json.addProperty("steps", report.steps());
    json.addProperty("notObserved", report.others());
    json.addProperty("forgotten", report.forgotten());
    report.rejection().ifPresent(rejection -> json.add("rejected", of(rejection)));
    return json;
  }

  private static JsonObject of(Rejection rejection) {
    JsonObject json = new JsonObject();
    json.addProperty("number", rejection.step());
    json.addProperty("cycle", rejection.cycle());
    json.addProperty("step", rejection.instance());
    json.add("lines", array(rejection.explanation()));
    json.add("ranked", ExplanationJson.of(rejection.ranked()));
    json.add("broken", array(rejection.brokenIds()));
    return json;
  }

  private static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
