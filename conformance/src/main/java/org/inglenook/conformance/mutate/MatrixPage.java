package org.inglenook.conformance.mutate;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The outcome as a page in Markdown: scores, survivors, and the matrix of mutants and killers. */
public final class MatrixPage {
  private final MutationOutcome outcome;
  private final KillMatrix matrix;
  private final StringBuilder page = new StringBuilder();

  /** The page of {@code outcome}. */
  public MatrixPage(MutationOutcome outcome) {
    this.outcome = outcome;
    matrix = new KillMatrix(outcome);
  }

  /** The text. */
  public String text() {
    line("# Mutants of " + outcome.spec());
    line("");
    line("Judged by " + String.join(", ", outcome.models()) + ".");
    line("");
    scores();
    section("Falls short", outcome.shortcomings());
    section("Survive", outcome.survivors().stream().map(this::survivor).toList());
    section("Excused", outcome.excused().stream().map(this::excused).toList());
    section("Prove nothing here: kill no mutant", matrix.idle());
    soleKillers();
    mutants();
    return page.toString();
  }

  private void scores() {
    line("| class | killed | survived | excused | equivalent | invalid | score |");
    line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Score score : outcome.scores()) {
      line(
          row(
              score.mutantClass().word(),
              score.killed(),
              score.survived(),
              score.excused(),
              score.equivalent(),
              score.invalid(),
              score.percent() + " %"));
    }
    line("");
  }

  private void section(String title, List<String> items) {
    if (!items.isEmpty()) {
      line("## " + title);
      line("");
      items.forEach(item -> line("- " + item));
      line("");
    }
  }

  private String survivor(Fate fate) {
    String why = fate.why().isEmpty() ? "" : " (" + fate.why() + ")";
    return "`" + fate.mutant().id() + " " + fate.mutant().around() + "`, " + change(fate) + why;
  }

  private String excused(Fate fate) {
    String reason = outcome.excuses().of(fate).map(Excuses.Excuse::reason).orElse("");
    return "`" + fate.mutant().id() + "`: " + reason;
  }

  private static String change(Fate fate) {
    Mutant mutant = fate.mutant();
    return "line "
        + mutant.replaced().line()
        + ": `"
        + Hashes.folded(mutant.before())
        + "` becomes `"
        + Hashes.folded(mutant.after())
        + "`";
  }

  private void soleKillers() {
    line("## Properties");
    line("");
    line("Kills in all, and of those the kills that no other property shares; links and TypeOK do");
    line("not count as others.");
    line("");
    line("| property | kills | alone |");
    line("| --- | ---: | ---: |");
    Map<String, List<String>> sole = matrix.soleKills();
    matrix
        .kills()
        .forEach(
            (id, kills) -> line(row(id, kills.size(), sole.getOrDefault(id, List.of()).size())));
    line("");
  }

  private void mutants() {
    line("## Mutants");
    line("");
    line("| mutant | line | becomes | verdict | killed by |");
    line("| --- | ---: | --- | --- | --- |");
    for (Fate fate : outcome.fates()) {
      line(
          row(
              "`" + fate.mutant().id() + "`",
              fate.mutant().replaced().line(),
              "`" + cell(Hashes.folded(fate.mutant().after())) + "`",
              fate.verdict().word(),
              String.join(", ", new TreeSet<>(matrix.killers(fate)))));
    }
  }

  /** A bar would end the cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    return row.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
