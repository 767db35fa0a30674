package org.inglenook.paper;

import java.util.List;
import java.util.Locale;

/** The catalogue as one Markdown page. */
final class MarkdownCatalogue {
  private final StringBuilder out = new StringBuilder();

  private MarkdownCatalogue() {}

  /** The whole page. */
  static String of(Catalogue catalogue) {
    MarkdownCatalogue page = new MarkdownCatalogue();
    page.head(catalogue);
    page.out.append(LabelTable.of(catalogue)).append('\n');
    catalogue.entries().forEach(page::entry);
    return page.out.toString();
  }

  private void head(Catalogue catalogue) {
    long checked =
        catalogue.models().stream()
            .filter(model -> model.evidence().status() == Evidence.Status.AGREES)
            .count();
    out.append("# Invariants of ").append(catalogue.citation().title()).append("\n\n");
    out.append("Generated from the comments in `spec/`, the models and the results of the last");
    out.append(" check. ");
    out.append(
        String.format(
            Locale.ROOT,
            "%d properties, %d models; %d models checked with the present text.%n%n",
            catalogue.entries().size(),
            catalogue.models().size(),
            checked));
    out.append("## Ids and source labels\n\n");
  }

  private void entry(Entry entry) {
    out.append("## ").append(entry.id()).append(' ').append(entry.title()).append("\n\n");
    out.append(entry.words()).append("\n\n```tla\n").append(entry.formula()).append("\n```\n\n");
    item("Operator", "`" + entry.name() + "`, " + entry.kindWords() + ", " + entry.place());
    item("Source", entry.sourceWords() + " [`" + entry.source().key() + "`]");
    models("Holds in", entry.models());
    models("Broken by", entry.twins());
    models("Not empty", entry.reach());
    item("Java test", entry.javaTest());
    item("Limits", entry.limitWords());
    item("Reproduce", "`" + entry.reproduce() + "`");
    item("Cite", "`" + BibTeX.key(entry) + "`");
    out.append('\n');
  }

  private void models(String title, List<ModelUse> models) {
    if (!models.isEmpty()) {
      item(title, "");
      for (ModelUse model : models) {
        out.append("  - ").append(model.line());
        out.append(" *").append(model.evidence().words()).append("*\n");
      }
    }
  }

  private void item(String title, String text) {
    out.append(("- **" + title + "**: " + text).stripTrailing()).append('\n');
  }
}
