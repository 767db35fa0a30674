package org.inglenook.conformance.mutate;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome as one JSON object, by the schema that {@code docs/mutants.md} describes. */
public final class MatrixJson {
  /** Raised when a member changes its meaning or goes away. */
  static final int SCHEMA = 1;

  private final MutationOutcome outcome;
  private final KillMatrix matrix;

  /** The JSON of {@code outcome}. */
  public MatrixJson(MutationOutcome outcome) {
    this.outcome = outcome;
    matrix = new KillMatrix(outcome);
  }

  /** The text. */
  public String text() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schema", SCHEMA);
    root.put("spec", outcome.spec());
    root.put("whole", outcome.whole());
    root.put("agrees", !outcome.isWrong());
    root.put("shortcomings", outcome.shortcomings());
    root.put("models", outcome.models());
    root.put("scores", scores());
    root.put("properties", properties());
    root.put("idle", matrix.idle());
    root.put("mutants", outcome.fates().stream().map(this::mutant).toList());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private Map<String, Object> scores() {
    Map<String, Object> scores = new LinkedHashMap<>();
    for (Score score : outcome.scores()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("killed", score.killed());
      one.put("survived", score.survived());
      one.put("excused", score.excused());
      one.put("equivalent", score.equivalent());
      one.put("invalid", score.invalid());
      one.put("percent", score.percent());
      one.put("minimum", outcome.excuses().minimum(score.mutantClass()));
      scores.put(score.mutantClass().word(), one);
    }
    return scores;
  }

  private List<Object> properties() {
    List<Object> properties = new ArrayList<>();
    matrix
        .kills()
        .forEach(
            (id, kills) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("id", id);
              one.put("kills", kills.size());
              one.put("soleKillerOf", matrix.soleKills().getOrDefault(id, List.of()));
              properties.add(one);
            });
    return properties;
  }

  private Map<String, Object> mutant(Fate fate) {
    Mutant mutant = fate.mutant();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", mutant.id());
    one.put("class", mutant.mutantClass().word());
    one.put("mutation", mutant.mutation().word());
    one.put("definition", mutant.part().definition());
    one.put("actions", mutant.part().actions());
    one.put("line", mutant.replaced().line());
    one.put("before", Hashes.folded(mutant.before()));
    one.put("after", Hashes.folded(mutant.after()));
    one.put("around", mutant.around());
    one.put("verdict", fate.verdict().word());
    one.put("why", fate.why());
    one.put("killers", matrix.killers(fate));
    outcome.excuses().of(fate).ifPresent(excuse -> one.put("excuse", excuse.reason()));
    return one;
  }
}
