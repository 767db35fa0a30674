package org.inglenook.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.labelled.Row;
import org.inglenook.conformance.labelled.TraceSet;
import org.inglenook.conformance.labelled.TraceSetOutcome;

/** What judges say of labelled traces, as people read it: a table of labels and verdicts. */
final class TracesText {
  private static final int MOST_WRONG = 20;
  private static final List<Verdict> VERDICTS =
      List.of(Verdict.CONFORMS, Verdict.REJECTED, Verdict.UNREADABLE, Verdict.UNDECIDED);
  private static final String COLUMNS = "%-10s  %-15s  %-7s  %7s";
  private static final String JUDGE = "  |%9s %9s %11s %10s";

  private final PrintWriter out;

  TracesText(PrintWriter out) {
    this.out = out;
  }

  void print(Path folder, TraceSetOutcome outcome) {
    line(
        "%,d traces of %d models, seed %d, in %s; labels in %s",
        outcome.traces(),
        outcome.models().size(),
        outcome.seed(),
        folder,
        folder.resolve(TraceSet.LABELS));
    boolean second = outcome.rows().stream().anyMatch(row -> row.second().isPresent());
    String judges = "%41s  |%-42s".formatted("", " the judge of this JVM says");
    line("%s", (judges + (second ? "  | a forked TLC says" : "")).stripTrailing());
    String heads = JUDGE.formatted("conforms", "rejected", "unreadable", "undecided");
    line(
        "%s",
        COLUMNS.formatted("label", "class", "seen", "traces") + heads + (second ? heads : ""));
    outcome.rows().forEach(this::row);
    outcome.wrong().stream().limit(MOST_WRONG).forEach(each -> line("wrong: %s", each));
    if (outcome.wrong().size() > MOST_WRONG) {
      line("and %,d more", outcome.wrong().size() - MOST_WRONG);
    }
    line(
        "outcome: %s",
        outcome.agrees()
            ? "every verdict is as labelled, at the record where it has to be"
            : String.format(
                Locale.ROOT, "%,d verdicts are not as labelled", outcome.wrong().size()));
  }

  private void row(Row row) {
    String text =
        COLUMNS.formatted(
            row.kind().label().word(), row.kind().word(), row.observation(), count(row.traces()));
    line("%s", text + verdicts(row.first()) + row.second().map(this::verdicts).orElse(""));
  }

  private String verdicts(Map<Verdict, Integer> verdicts) {
    return JUDGE.formatted(
        VERDICTS.stream().map(each -> count(verdicts.getOrDefault(each, 0))).toArray());
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
