package org.inglenook.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.RejectedRecord;
import org.inglenook.conformance.judge.Tally;
import org.inglenook.conformance.judge.Verdict;

/** The verdict about a trace, as people read it. */
final class ConformText {
  private final PrintWriter out;

  ConformText(PrintWriter out) {
    this.out = out;
  }

  void print(Path trace, String model, JudgeReport report) {
    line("%s (%s), judged by %s", trace, report.trace().format(), model);
    line("%,d records explained", report.records());
    observed(report.tally());
    JudgeReport.Width width = report.width();
    if (width.most() > 1) {
      line(
          "explanations: %,d at the end, at most %,d (record %,d)",
          width.last(), width.most(), width.mostAt());
    }
    report.rejected().ifPresent(this::rejected);
    if (report.verdict() == Verdict.CONFORMS && !report.pending().isEmpty()) {
      line(
          report.trace().loop().isPresent()
              ? "pending: that the loop is a step, and safe, was judged; not judged were %s"
              : "pending: no finite trace breaks %s",
          String.join(", ", report.pending()));
    }
    line("outcome: %s", outcome(report));
  }

  /** What comes before a place that cannot be read, or beyond which too much is possible. */
  private static String outcome(JudgeReport report) {
    String word = report.verdict().word();
    boolean unfinished = report.trouble().isPresent() && report.records() > 0;
    return unfinished ? word + "; everything up to there conforms" : word;
  }

  private void observed(Tally tally) {
    List<String> always = new ArrayList<>();
    List<String> sometimes = new ArrayList<>();
    List<String> never = new ArrayList<>();
    for (Map.Entry<String, Long> each : tally.seen().entrySet()) {
      if (each.getValue() == 0) {
        never.add(each.getKey());
      } else if (each.getValue() == tally.records()) {
        always.add(each.getKey());
      } else {
        sometimes.add(String.format(Locale.ROOT, "%s in %,d", each.getKey(), each.getValue()));
      }
    }
    if (tally.records() > 0) {
      group("observed in every record", always);
      group("observed at times", sometimes);
      group("never observed", never);
      line(
          "actions: %,d with all arguments, %,d with some, %,d with the name alone",
          tally.withArguments(), tally.withSomeArguments(), tally.withName());
    }
  }

  private void group(String title, List<String> names) {
    if (!names.isEmpty()) {
      line("%s: %s", title, String.join(", ", names));
    }
  }

  private void rejected(RejectedRecord record) {
    line(
        "rejected: record %,d (%s)%s%s",
        record.number(),
        record.place(),
        time(record.time()),
        record.said().isEmpty() ? "" : ": " + record.said());
    if (record.explanations() > 1) {
      line("  none of %,d explanations goes on", record.explanations());
    }
    record.lines().forEach(each -> line("  %s", each));
  }

  private static String time(OptionalLong time) {
    return time.isPresent() ? String.format(Locale.ROOT, " at %,d", time.getAsLong()) : "";
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
