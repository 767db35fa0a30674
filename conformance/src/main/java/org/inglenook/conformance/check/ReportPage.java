package org.inglenook.conformance.check;

import java.util.List;
import org.inglenook.modelchecking.tlc.trace.CounterexamplePrinter;

/** A check as one page without scripts, readable on paper. */
final class ReportPage {
  private static final String STYLE =
      """
      body{font:15px/1.5 Georgia,serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#222}
      h1{font-weight:normal;margin-bottom:0}p.sum{margin-top:.2rem;color:#555}
      table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
      th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}
      td.n,th.n{text-align:right}td small{color:#666}tr.bad td{background:#fbeaea}
      .ok{color:#26703a}.bad{color:#a11}pre{background:#f6f5f2;padding:.8rem;overflow:auto;font-size:13px}
      """;

  private final CheckOutcome outcome;
  private final StringBuilder page = new StringBuilder();

  ReportPage(CheckOutcome outcome) {
    this.outcome = outcome;
  }

  String html() {
    String failure = outcome.isWrong() ? "Not everything holds" : "Not everything was checked";
    String verdict = outcome.agrees() ? "Everything holds" : failure;
    line(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Inglenook: "
            + verdict
            + "</title>");
    line("<style>" + STYLE + "</style>");
    line("<h1>" + verdict + "</h1>");
    line(
        "<p class=\"sum\">"
            + outcome.models().size()
            + " models, TLC "
            + escape(outcome.tlc())
            + ", "
            + CheckText.seconds(outcome.millis())
            + "</p>");
    outcome.differences().forEach(text -> line("<p class=\"bad\">" + escape(text) + "</p>"));
    table();
    workloads();
    outcome.models().stream().filter(each -> !each.agrees()).forEach(this::failure);
    line("</html>");
    return page.toString();
  }

  private void table() {
    line("<table><tr><th>model<th>expected<th class=\"n\">states<th class=\"n\">depth");
    line(
        "<th class=\"n\">transitions<th class=\"n\">refused<th class=\"n\">crash points<th>is as expected</tr>");
    outcome.models().forEach(this::row);
    line("</table>");
  }

  private void workloads() {
    if (outcome.workloads().isEmpty()) {
      return;
    }
    line("<h2>Workloads, each step judged by the specs</h2><ul>");
    for (WorkloadOutcome each : outcome.workloads()) {
      line("<li" + (each.agrees() ? ">" : " class=\"bad\">") + escape(each.title()));
      line(": " + escape(each.result().outcome().words()));
      each.reports()
          .forEach(
              report -> {
                line("; " + report.spec() + ", " + CheckText.count(report.steps()) + " steps");
                report
                    .rejection()
                    .ifPresent(
                        r -> line("<pre>" + escape(String.join("\n", r.explanation())) + "</pre>"));
              });
    }
    line("</ul>");
  }

  private void row(ModelOutcome each) {
    line(each.agrees() ? "<tr>" : "<tr class=\"bad\">");
    line(
        "<td>"
            + escape(each.model().name())
            + "<br><small>"
            + escape(each.model().expectation().purpose())
            + "</small>");
    line("<td>" + escape(each.tlc().line().expected()));
    number(each.tlc().line().distinct());
    number(each.tlc().line().depth());
    List<Long> replayed =
        each.replay()
            .map(
                r ->
                    List.of(
                        r.counts().transitions(), r.counts().refused(), r.counts().crashPoints()))
            .orElse(List.of());
    for (int i = 0; i < 3; i++) {
      if (replayed.isEmpty()) {
        line("<td>");
      } else {
        number(replayed.get(i));
      }
    }
    line(each.agrees() ? "<td class=\"ok\">yes</tr>" : "<td class=\"bad\">no</tr>");
  }

  private void number(long value) {
    line("<td class=\"n\">" + CheckText.count(value));
  }

  private void failure(ModelOutcome each) {
    line("<h2>" + escape(each.model().name()) + "</h2>");
    each.differences().forEach(text -> line("<p class=\"bad\">" + escape(text) + "</p>"));
    each.exploration().ifPresent(found -> found.violations().forEach(this::violation));
    each.replay()
        .filter(found -> !found.conforms())
        .ifPresent(
            found -> line("<pre>" + escape(String.join("\n", found.explanation())) + "</pre>"));
  }

  private void violation(Violation violation) {
    line("<h3>" + escape(violation.id() + " " + violation.title()) + "</h3>");
    line("<pre>" + escape(CounterexamplePrinter.print(violation.counterexample())) + "</pre>");
  }

  private void line(String html) {
    page.append(html).append('\n');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
