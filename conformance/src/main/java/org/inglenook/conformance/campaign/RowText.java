package org.inglenook.conformance.campaign;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.inglenook.campaign.OutcomeClass;

/** Rows as lines of JSON, each with a checksum over everything before it. */
final class RowText {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String CRC = ",\"crc\":\"";
  private static final String END = "\"}";
  private static final int CRC_DIGITS = 8;

  private RowText() {}

  /** {@code json} as one line with its checksum, without a line end. */
  static String sealed(JsonObject json) {
    String text = GSON.toJson(json);
    String open = text.substring(0, text.length() - 1);
    return open + CRC + crc(open) + END;
  }

  /**
   * What {@link #sealed} was given.
   *
   * @return empty when the line is not whole, or was altered
   */
  static Optional<JsonObject> unsealed(String line) {
    int tail = CRC.length() + CRC_DIGITS + END.length();
    if (line.length() <= tail) {
      return Optional.empty();
    }
    String open = line.substring(0, line.length() - tail);
    if (!line.equals(open + CRC + crc(open) + END)) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      json.remove("crc");
      return Optional.of(json);
    } catch (JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

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
