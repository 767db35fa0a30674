package org.inglenook.conformance.campaign;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.inglenook.campaign.CampaignPlan;
import org.inglenook.campaign.OutcomeClass;
import org.inglenook.conformance.run.Choices;

/** The report of a campaign, for people. */
final class ReportText {
  private static final int TRIALS_NAMED = 12;

  private final PrintWriter out;
  private final CampaignReport report;

  private ReportText(PrintWriter out, CampaignReport report) {
    this.out = out;
    this.report = report;
  }

  /** Prints {@code report}. */
  static void print(CampaignReport report, PrintWriter out) {
    ReportText text = new ReportText(out, report);
    text.head();
    text.outcomes();
    text.preventions();
    text.table("extension", report.byDriver());
    text.table("fault type", report.byType());
    text.published();
    text.lists();
    text.delays();
    out.flush();
  }

  private void head() {
    CampaignPlan plan = report.header().plan();
    line(
        String.format(
            Locale.ROOT,
            "%,d trials, seed %d: %d faults each, %s, %d frames; proportions with their 95 %% interval",
            report.all().trials(),
            plan.seed(),
            plan.faults(),
            Choices.word(plan.distribution()),
            plan.frames()));
    out.println();
  }

  private void outcomes() {
    line(String.format(Locale.ROOT, "%-20s%s", "outcome", columns(report.systems())));
    for (OutcomeClass outcome : OutcomeClass.values()) {
      line(
          String.format(
              Locale.ROOT,
              "%-20s%s",
              outcome.words(),
              columns(report.systems().stream().map(each -> cell(each, outcome)).toList())));
    }
    line(
        String.format(
            Locale.ROOT,
            "%-20s%s",
            "no fault came",
            columns(report.systems().stream().map(each -> "" + report.idle(each)).toList())));
    line(
        String.format(
            Locale.ROOT,
            "%-20s%s",
            "became a trap",
            columns(report.systems().stream().map(each -> "" + report.trapped(each)).toList())));
    out.println();
  }

  private static String columns(List<String> cells) {
    return cells.stream()
        .map(cell -> String.format(Locale.ROOT, "%-34s", cell))
        .collect(Collectors.joining());
  }

  private String cell(String isolation, OutcomeClass outcome) {
    Proportion part = report.all().part(isolation, outcome);
    return part.count() + "  " + part;
  }

  private void preventions() {
    line(
        String.format(
            Locale.ROOT,
            "%-50s%8s%9s  %-26s%s",
            "what ends the native system",
            "native",
            "through",
            "prevented",
            "with what Nooks lacks"));
    for (SystemEnd end : SystemEnd.values()) {
      Prevention prevention = report.all().prevention(end);
      line(
          String.format(
              Locale.ROOT,
              "%-50s%8d%9d  %-26s%s",
              end.words(),
              prevention.ended(),
              prevention.through(),
              prevention.prevented(),
              prevention.withMeans()));
    }
    out.println();
  }

  private void table(String name, SortedMap<String, Tally> rows) {
    line(
        String.format(
            Locale.ROOT,
            "%-14s%8s%8s%9s  %-24s%7s%10s  %-24s%10s%10s",
            name,
            "trials",
            "silent",
            "crashes",
            "prevented",
            "fatal",
            "isolated",
            "prevented",
            "failures",
            "isolated"));
    rows.forEach(this::row);
    row("all", report.all());
    out.println();
  }

  private void row(String name, Tally tally) {
    line(
        String.format(
            Locale.ROOT,
            "%-14s%8d%8d%9d  %-24s%7d%10d  %-24s%10d%10d",
            name,
            tally.trials(),
            tally.count(CampaignReport.NOOKS, OutcomeClass.SILENT_CORRUPTION),
            tally.count(CampaignReport.NATIVE, OutcomeClass.CRASH),
            tally.prevention(SystemEnd.CRASH).prevented(),
            tally.fatal(CampaignReport.NATIVE).count(),
            tally.fatal(CampaignReport.NOOKS).count(),
            tally.prevention(SystemEnd.CRASH_OR_DEADLOCK).prevented(),
            tally.failedNatively(),
            tally.failedIsolated()));
  }

  private void published() {
    line("published, on other machines and drivers:");
    for (Published each : Published.ALL) {
      line(
          String.format(
              Locale.ROOT,
              "  %,d trials: crashes %d, with Nooks %d, prevented %s%s",
              each.trials(),
              each.crashesNatively(),
              each.crashesIsolated(),
              each.prevented(),
              each.failuresNatively() < 0
                  ? ""
                  : "; failures "
                      + each.failuresNatively()
                      + ", with Nooks "
                      + each.failuresIsolated()));
      line(String.format(Locale.ROOT, "    %s", each.source()));
    }
    out.println();
  }

  private void lists() {
    list("crashes and deadlocks under isolation, by the model of the limit", report.limits());
    list("of these, what ends the native system, too", report.through());
    line(
        String.format(
            Locale.ROOT,
            "judged by the compiled specs: %,d runs, %,d steps; by TLC's evaluator, too: %,d runs,"
                + " %,d steps",
            report.judged(),
            report.steps(),
            report.judgedAgain(),
            report.stepsAgain()));
    list("disagreements of the two", report.disagreements());
    list("violated", report.violated());
    list("failures of the simulator, which are bugs of ours", report.errors());
  }

  private void list(String title, SortedMap<String, List<Integer>> lists) {
    if (lists.isEmpty()) {
      line(String.format(Locale.ROOT, "%s: none", title));
      return;
    }
    line(String.format(Locale.ROOT, "%s:", title));
    lists.forEach(
        (name, trials) ->
            line(
                String.format(
                    Locale.ROOT, "  %s: %d, trials %s", name, trials.size(), named(trials))));
  }

  private static String named(List<Integer> trials) {
    String some =
        trials.stream().limit(TRIALS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return trials.size() > TRIALS_NAMED ? some + ", ..." : some;
  }

  private void delays() {
    for (String system : report.systems()) {
      out.println();
      line(
          String.format(
              Locale.ROOT,
              "cycles from the first effect of a fault until somebody noticed, %s:",
              system));
      report.delays(system).lines().forEach(out::println);
    }
  }

  private void line(String text) {
    out.println(text.stripTrailing());
  }
}
