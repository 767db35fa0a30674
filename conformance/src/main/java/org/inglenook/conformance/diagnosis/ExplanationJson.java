package org.inglenook.conformance.diagnosis;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Explanations as JSON: an array, the likeliest first; values as TLA+ writes them. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /**
   * All of them.
   *
   * @param ranked the likeliest first
   */
  public static JsonArray of(List<Explanation> ranked) {
    JsonArray all = new JsonArray();
    ranked.forEach(each -> all.add(of(each)));
    return all;
  }

  private static JsonObject of(Explanation explanation) {
    JsonObject json = new JsonObject();
    json.addProperty("hypothesis", word(explanation.hypothesis()));
    json.addProperty("step", explanation.instance().toString());
    json.addProperty("cost", explanation.cost());
    json.addProperty("unexplained", explanation.unexplained());
    explanation.failure().ifPresent(failure -> json.add("conjunct", of(failure)));
    return json;
  }

  private static JsonObject of(Failure failure) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", failure.role().word());
    json.addProperty("module", failure.conjunct().place().module());
    json.addProperty("line", failure.conjunct().place().line());
    failure.conjunct().label().ifPresent(label -> json.addProperty("label", label));
    json.addProperty("text", ExplanationText.oneLine(failure.conjunct().text()));
    JsonArray via = new JsonArray();
    failure
        .via()
        .forEach(each -> via.add(ExplanationText.oneLine(each.text()) + " (" + each.place() + ")"));
    json.add("via", via);
    failure
        .seen()
        .ifPresent(
            seen -> {
              json.addProperty("path", seen.path());
              json.addProperty("expected", seen.expected());
              json.addProperty("observed", seen.observed());
            });
    return json;
  }

  private static String word(Hypothesis hypothesis) {
    return hypothesis.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
