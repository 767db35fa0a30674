package org.inglenook.paper;

import java.util.List;
import java.util.stream.Collectors;

/** The table between ids and source labels, in both directions, as Markdown. */
final class LabelTable {
  private LabelTable() {}

  /** A line for each id, then a line for each label. */
  static String of(Catalogue catalogue) {
    return "| id | property | states |\n| --- | --- | --- |\n"
        + catalogue.entries().stream().map(LabelTable::id).collect(Collectors.joining())
        + "\n| label | title | stated by |\n| --- | --- | --- |\n"
        + SourceLabels.all().stream()
            .map(label -> label(label, catalogue.entries()))
            .collect(Collectors.joining());
  }

  private static String id(Entry entry) {
    String labels = entry.labels().isEmpty() ? "ours" : String.join(", ", entry.labels());
    return "| %s | %s | %s |\n".formatted(entry.id(), entry.title(), labels);
  }

  private static String label(SourceLabels.Label label, List<Entry> entries) {
    List<String> ids =
        entries.stream()
            .filter(entry -> entry.labels().contains(label.name()))
            .map(Entry::id)
            .toList();
    String stated = ids.isEmpty() ? "not yet: " + label.owner() : String.join(", ", ids);
    return "| %s | %s | %s |\n".formatted(label.name(), label.title(), stated);
  }
}
