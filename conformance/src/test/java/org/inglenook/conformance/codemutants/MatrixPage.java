package org.inglenook.conformance.codemutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The matrix as a page in Markdown. */
final class MatrixPage {
  private final LayerMatrix matrix;
  private final StringBuilder page = new StringBuilder();

  MatrixPage(LayerMatrix matrix) {
    this.matrix = matrix;
  }

  /** The text. */
  String text() {
    line("# Mutants of the code, by layers of tests");
    line("");
    line(
        matrix.scoreOnly()
            ? "Only the score was asked: a mutant counts for the layer whose test caught it first."
            : "`caught/only`: how many mutants a layer catches by itself, and how many no other"
                + " does.");
    line("");
    packages();
    section("Falls short", matrix.shortcomings());
    classes();
    survivors();
    section("Excused", matrix.excused().stream().map(this::excused).toList());
    return page.toString();
  }

  private void packages() {
    head("package", "sample", "95 % interval");
    for (String group : matrix.groups()) {
      List<Row> rows = matrix.of(group);
      Score score = matrix.score(rows);
      int size = matrix.sizes().get(group);
      boolean whole = rows.size() == size;
      line(
          row(
              group,
              rows,
              whole ? "all " + size : rows.size() + " of " + size + ", seed " + matrix.seed(),
              whole
                  ? ""
                  : String.format(Locale.ROOT, "%.0f to %.0f %%", score.low(), score.high())));
    }
    line("");
  }

  private void classes() {
    line("## By class");
    line("");
    head("class");
    matrix.byClass().forEach((type, rows) -> line(row(MutantMaker.brief(type), rows)));
    line("");
  }

  private void head(String first, String... last) {
    List<String> cells = new ArrayList<>(List.of(first, "mutants", "invalid", "excused"));
    matrix.layers().forEach(layer -> cells.add(layer.title()));
    cells.addAll(List.of("caught", "score"));
    cells.addAll(List.of(last));
    line("| " + String.join(" | ", cells) + " |");
    line("| --- |" + " ---: |".repeat(cells.size() - 1));
  }

  private String row(String first, List<Row> rows, String... last) {
    Score score = matrix.score(rows);
    List<String> cells = new ArrayList<>();
    cells.add(first);
    cells.add(String.valueOf(rows.size()));
    cells.add(String.valueOf(score.invalid()));
    cells.add(String.valueOf(score.excused()));
    for (Layer layer : matrix.layers()) {
      cells.add(caught(layer, rows));
    }
    cells.add(String.valueOf(score.caught()));
    cells.add(score.percent() + " %");
    cells.addAll(List.of(last));
    return "| " + String.join(" | ", cells) + " |";
  }

  private String caught(Layer layer, List<Row> rows) {
    long caught = rows.stream().filter(each -> each.isCaughtBy(layer)).count();
    long only = rows.stream().filter(each -> each.isCaughtOnlyBy(layer)).count();
    return matrix.scoreOnly() ? String.valueOf(caught) : caught + "/" + only;
  }

  private void survivors() {
    List<String> items = new ArrayList<>();
    for (Row row : matrix.survivors()) {
      CodeMutant mutant = row.mutant();
      items.add(
          "`%s %s`, line %d: %s%s"
              .formatted(
                  mutant.id(),
                  row.around(),
                  mutant.line(),
                  mutant.description(),
                  row.isUnreached() ? "; no test runs it" : ""));
    }
    section("Survive", items);
  }

  private String excused(Row row) {
    return "`" + row.mutant().id() + "`: " + matrix.excuses().of(row).orElseThrow().reason();
  }

  private void section(String title, List<String> items) {
    if (!items.isEmpty()) {
      line("## " + title);
      line("");
      items.forEach(item -> line("- " + item));
      line("");
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
