package org.inglenook.paper;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Entries as one JSON object. */
final class EntryJson {
  private EntryJson() {}

  /** {@code {"entries": [...]}} with line breaks, members in a fixed order. */
  static String of(List<Entry> entries, BibTeX bibtex) {
    JsonArray all = new JsonArray();
    entries.forEach(entry -> all.add(entry(entry, bibtex)));
    JsonObject out = new JsonObject();
    out.add("entries", all);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(out);
  }

  private static JsonObject entry(Entry entry, BibTeX bibtex) {
    JsonObject out = new JsonObject();
    out.addProperty("id", entry.id());
    out.addProperty("title", entry.title());
    out.add("labels", strings(entry.labels()));
    out.addProperty("operator", entry.name());
    out.addProperty("kind", entry.kindWords());
    out.addProperty("words", entry.words());
    out.addProperty("formula", entry.formula());
    out.addProperty("spec", entry.spec());
    out.addProperty("line", entry.line());
    out.addProperty("specSha256", entry.digest());
    out.addProperty("source", entry.sourceWords());
    out.add("models", models(entry.models()));
    out.add("twins", models(entry.twins()));
    out.add("reach", models(entry.reach()));
    out.addProperty("javaTest", entry.javaTest());
    out.add("limits", strings(entry.limits()));
    out.addProperty("reproduce", entry.reproduce());
    out.addProperty("bibtex", bibtex.record(entry));
    return out;
  }

  private static JsonArray models(List<ModelUse> models) {
    JsonArray out = new JsonArray();
    for (ModelUse model : models) {
      JsonObject each = new JsonObject();
      each.addProperty("model", model.name());
      each.addProperty("for", model.purpose());
      each.addProperty("expect", model.expected());
      model.states().ifPresent(states -> each.addProperty("states", states));
      each.add("replaces", strings(model.changes()));
      each.addProperty("checked", model.evidence().words());
      each.addProperty("tlc", model.evidence().tlc());
      out.add(each);
    }
    return out;
  }

  private static JsonArray strings(List<String> values) {
    JsonArray out = new JsonArray();
    values.forEach(out::add);
    return out;
  }
}
