package org.inglenook.conformance.labelled;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.labelled.TraceFacts.Place;

/**
 * Rows of the journal of a trace set. Each model has one for itself, then one for each trace, then
 * one for each batch that was judged.
 */
final class TraceRows {
  /** The member that a row about a model has. */
  static final String MODEL = "model";

  /** The member that a row about a trace has: its line in {@code labels.ndjson}. */
  static final String LABEL = "label";

  private static final String JUDGED = "judged";
  private static final String STATES = "states";
  private static final String DIGEST = "sha256";
  private static final String FIRST = "first";
  private static final String SECOND = "second";

  private TraceRows() {}

  static JsonObject of(KeptModel model) {
    JsonObject row = new JsonObject();
    row.addProperty(MODEL, model.name());
    row.addProperty(STATES, model.states());
    return row;
  }

  static KeptModel model(JsonObject row) {
    return new KeptModel(row.get(MODEL).getAsString(), row.get(STATES).getAsInt());
  }

  /**
   * The row of a trace.
   *
   * @param digest of its file
   */
  static JsonObject of(TraceFacts trace, String file, String digest) {
    JsonObject row = new JsonObject();
    row.add(LABEL, trace.label(file));
    row.addProperty(DIGEST, digest);
    return row;
  }

  /** The file of the trace that a row is about. */
  static String file(JsonObject row) {
    return label(row).get("file").getAsString();
  }

  /** The digest of that file. */
  static String digest(JsonObject row) {
    return row.get(DIGEST).getAsString();
  }

  /** What is known of the trace that a row is about. */
  static TraceFacts facts(JsonObject row) {
    JsonObject label = label(row);
    TraceClass kind =
        Arrays.stream(TraceClass.values())
            .filter(each -> each.word().equals(label.get("class").getAsString()))
            .findFirst()
            .orElseThrow();
    JsonObject fault = label.getAsJsonObject("fault");
    return new TraceFacts(
        kind,
        label.get("observation").getAsString().equals("full"),
        label.get("records").getAsInt(),
        label.get("explained").getAsInt(),
        Optional.ofNullable(fault)
            .map(at -> new Place(at.get("record").getAsInt(), at.get("what").getAsString())));
  }

  private static JsonObject label(JsonObject row) {
    return row.getAsJsonObject(LABEL);
  }

  /** The row of what was said of the next traces of a model. */
  static JsonObject of(KeptModel model, Judges.Rulings rulings) {
    JsonObject row = new JsonObject();
    row.addProperty(JUDGED, model.name());
    row.add(FIRST, array(rulings.first()));
    row.add(SECOND, array(rulings.second()));
    return row;
  }

  /** The model of a row of what was said. */
  static String judged(JsonObject row) {
    return row.get(JUDGED).getAsString();
  }

  static Judges.Rulings rulings(JsonObject row) {
    return new Judges.Rulings(
        list(row.getAsJsonArray(FIRST)), list(row.getAsJsonArray(SECOND)), Optional.empty());
  }

  /** A verdict and a number in turn. */
  private static JsonArray array(List<Ruling> rulings) {
    JsonArray array = new JsonArray();
    for (Ruling ruling : rulings) {
      array.add(ruling.verdict().word());
      array.add(ruling.explained());
    }
    return array;
  }

  private static List<Ruling> list(JsonArray array) {
    List<Ruling> rulings = new ArrayList<>();
    for (int i = 0; i < array.size(); i += 2) {
      rulings.add(new Ruling(verdict(array.get(i)), array.get(i + 1).getAsLong()));
    }
    return rulings;
  }

  private static Verdict verdict(JsonElement word) {
    return Arrays.stream(Verdict.values())
        .filter(each -> each.word().equals(word.getAsString()))
        .findFirst()
        .orElseThrow();
  }
}
