package org.inglenook.conformance.codemutants;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;

/** The matrix as JSON; {@code docs/schema/code-mutants.schema.json} says what stands where. */
final class MatrixJson {
  private static final int SCHEMA = 1;

  private final LayerMatrix matrix;

  MatrixJson(LayerMatrix matrix) {
    this.matrix = matrix;
  }

  /** The text. */
  String text() {
    JsonObject root = new JsonObject();
    root.addProperty("schema", SCHEMA);
    root.addProperty("seed", matrix.seed());
    root.addProperty("scoreOnly", matrix.scoreOnly());
    JsonArray layers = new JsonArray();
    matrix.layers().forEach(layer -> layers.add(layer.word()));
    root.add("layers", layers);
    JsonArray shortcomings = new JsonArray();
    matrix.shortcomings().forEach(shortcomings::add);
    root.add("shortcomings", shortcomings);
    JsonArray packages = new JsonArray();
    matrix.groups().forEach(group -> packages.add(score(group)));
    root.add("packages", packages);
    JsonArray mutants = new JsonArray();
    matrix.rows().forEach(row -> mutants.add(mutant(row)));
    root.add("mutants", mutants);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private JsonObject score(String group) {
    Score score = matrix.score(matrix.of(group));
    JsonObject object = new JsonObject();
    object.addProperty("package", group);
    object.addProperty("mutants", matrix.sizes().get(group));
    object.addProperty("judged", matrix.of(group).size());
    object.addProperty("invalid", score.invalid());
    object.addProperty("excused", score.excused());
    object.addProperty("caught", score.caught());
    object.addProperty("percent", score.percent());
    object.addProperty("low", rounded(score.low()));
    object.addProperty("high", rounded(score.high()));
    return object;
  }

  private static double rounded(double percent) {
    return Math.round(percent * 10) / 10.0;
  }

  private JsonObject mutant(Row row) {
    CodeMutant mutant = row.mutant();
    JsonObject object = new JsonObject();
    object.addProperty("id", mutant.id());
    object.addProperty("class", mutant.type());
    object.addProperty("method", mutant.method() + mutant.descriptor());
    object.addProperty("line", mutant.line());
    object.addProperty("mutator", mutant.mutator());
    object.addProperty("description", mutant.description());
    object.addProperty("around", row.around());
    row.outcomes().forEach((layer, outcome) -> object.add(layer.word(), fate(outcome)));
    matrix.excuses().of(row).ifPresent(each -> object.addProperty("excuse", each.reason()));
    return object;
  }

  private static JsonObject fate(Bench.Outcome outcome) {
    JsonObject fate = new JsonObject();
    fate.addProperty("fate", outcome.fate().name().toLowerCase(Locale.ROOT));
    if (!outcome.test().isEmpty()) {
      fate.addProperty("test", outcome.test());
    }
    return fate;
  }
}
