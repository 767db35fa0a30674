package org.inglenook.paper;

import java.util.List;

/** The catalogue as LaTeX sections, to be read with {@code \input}; needs no package. */
final class LatexCatalogue {
  private final StringBuilder out = new StringBuilder();

  private LatexCatalogue() {}

  /** All entries. */
  static String of(Catalogue catalogue) {
    LatexCatalogue page = new LatexCatalogue();
    page.out.append('%').append(" From spec/, the models and the last check. Do not edit.\n");
    catalogue.entries().forEach(page::entry);
    return page.out.toString();
  }

  private void entry(Entry entry) {
    String title = LatexText.escape(entry.id() + " " + entry.title());
    out.append("\n\\subsection*{").append(title).append("}\\label{");
    out.append(BibTeX.key(entry)).append("}\n");
    out.append(LatexText.escape(entry.words())).append('\n');
    out.append("\\begin{verbatim}\n").append(entry.formula()).append("\n\\end{verbatim}\n");
    out.append("\\begin{description}\n");
    item("Operator", entry.name() + ", " + entry.kindWords() + ", " + entry.place());
    item("Source", entry.sourceWords());
    out.append("  \\cite{").append(entry.source().key()).append("}\n");
    models("Holds in", entry.models());
    models("Broken by", entry.twins());
    item("Java test", entry.javaTest());
    item("Limits", entry.limitWords());
    item("Reproduce", entry.reproduce());
    out.append("\\end{description}\n");
  }

  private void models(String title, List<ModelUse> models) {
    for (ModelUse model : models) {
      item(title, model.line() + " (" + model.evidence().words() + ")");
    }
  }

  private void item(String title, String text) {
    out.append("  \\item[").append(title).append("] ").append(LatexText.escape(text)).append('\n');
  }
}
