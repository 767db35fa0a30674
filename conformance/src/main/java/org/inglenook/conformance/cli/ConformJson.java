package org.inglenook.conformance.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.diagnosis.ExplanationJson;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.RejectedRecord;
import org.inglenook.conformance.judge.Tally;
import org.inglenook.modelchecking.BadInputException;

/** The verdict about a trace, as programs read it: {@code docs/schema/conform.schema.json}. */
final class ConformJson {
  private ConformJson() {}

  static JsonObject of(
      Path trace, String model, JudgeReport report, Optional<TraceOpinion> second) {
    JsonObject object = new JsonObject();
    object.addProperty("trace", trace.toString());
    object.addProperty("format", report.trace().format());
    object.addProperty("model", model);
    object.addProperty("verdict", report.verdict().word());
    object.addProperty("records", report.records());
    object.add("observed", observed(report.tally()));
    JsonObject width = new JsonObject();
    width.addProperty("last", report.width().last());
    width.addProperty("most", report.width().most());
    width.addProperty("mostAt", report.width().mostAt());
    object.add("explanations", width);
    report.rejected().ifPresent(record -> object.add("rejected", rejected(record)));
    report.trouble().ifPresent(trouble -> object.add("trouble", trouble(trouble)));
    object.add("pending", array(report.pending()));
    second.ifPresent(opinion -> object.add("secondOpinion", opinion(opinion)));
    return object;
  }

  private static JsonObject opinion(TraceOpinion opinion) {
    JsonObject object = new JsonObject();
    object.addProperty("agrees", opinion.agrees());
    object.addProperty("text", opinion.text());
    opinion
        .verdict()
        .ifPresent(
            second -> {
              object.addProperty("verdict", second.verdict().word());
              object.addProperty("records", second.records());
            });
    return object;
  }

  private static JsonObject observed(Tally tally) {
    JsonObject variables = new JsonObject();
    tally.seen().forEach(variables::addProperty);
    JsonObject observed = new JsonObject();
    observed.add("variables", variables);
    observed.addProperty("actionsWithAllArguments", tally.withArguments());
    observed.addProperty("actionsWithSomeArguments", tally.withSomeArguments());
    observed.addProperty("actionsWithNameAlone", tally.withName());
    return observed;
  }

  private static JsonObject rejected(RejectedRecord record) {
    JsonObject object = new JsonObject();
    object.addProperty("record", record.number());
    object.addProperty("place", record.place());
    record.time().ifPresent(time -> object.addProperty("time", time));
    object.addProperty("step", record.said());
    object.addProperty("explanations", record.explanations());
    object.add("lines", array(record.lines()));
    object.add("ranked", ExplanationJson.of(record.ranked()));
    object.add("broken", array(record.broken()));
    return object;
  }

  private static JsonObject trouble(BadInputException trouble) {
    JsonObject object = new JsonObject();
    object.addProperty("where", trouble.where());
    object.addProperty("what", trouble.what());
    object.addProperty("advice", trouble.advice());
    return object;
  }

  private static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
