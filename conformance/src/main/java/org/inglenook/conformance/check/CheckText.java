package org.inglenook.conformance.check;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.monitor.Rejection;
import org.inglenook.conformance.replay.ReplayCounts;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.modelchecking.tlc.CheckedModel;
import org.inglenook.modelchecking.tlc.trace.CounterexamplePrinter;

/** A check as text: a line for each model, then whatever is wrong, in full. */
public final class CheckText {
  /** The mark of a model about which nothing was shown. */
  private static final String NOTHING = "?";

  private final PrintWriter out;

  public CheckText(PrintWriter out) {
    this.out = out;
  }

  /** Prints everything. */
  public void print(CheckOutcome outcome) {
    row("", "model", "verdict", "states", "depth", "time", "replay");
    outcome.models().forEach(this::model);
    replays(outcome);
    workloads(outcome);
    outcome.models().stream().filter(each -> !each.agrees()).forEach(this::failure);
    outcome.differences().forEach(line -> out.println("FAIL " + line));
    summary(outcome);
    out.flush();
  }

  private void row(Object... cells) {
    out.printf(Locale.ROOT, "%-4s %-28s %-18s %10s %6s %8s  %s%n", cells);
  }

  private void model(ModelOutcome outcome) {
    CheckedModel tlc = outcome.tlc();
    boolean kept = tlc.result().isEmpty();
    long millis = (kept ? 0 : tlc.line().millis()) + outcome.ownMillis();
    row(
        mark(outcome),
        outcome.model().name(),
        verdict(tlc),
        count(tlc.line().distinct()),
        tlc.line().depth(),
        kept && millis == 0 ? "kept" : seconds(millis),
        outcome.replay().map(result -> replay(outcome, result)).orElse(""));
  }

  private static String mark(ModelOutcome outcome) {
    if (outcome.agrees()) {
      return "ok";
    }
    return outcome.isWrong() ? "FAIL" : NOTHING;
  }

  private static String verdict(CheckedModel tlc) {
    return tlc.line().agrees() ? tlc.line().expected() : tlc.line().verdict().words();
  }

  private static String replay(ModelOutcome outcome, ReplayResult result) {
    return count(result.counts().behaviours())
        + " behaviours"
        + (outcome.replayKept() ? ", kept" : "")
        + (result.conforms() ? "" : ", PARTS");
  }

  private void replays(CheckOutcome outcome) {
    List<ModelOutcome> replayed =
        outcome.models().stream().filter(each -> each.replay().isPresent()).toList();
    if (replayed.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        "production code, on the whole graph of each replay model (the spec's own counts behind /):");
    replayed.forEach(each -> replayed(each, each.replay().orElseThrow()));
    Untaken untaken = new Untaken();
    replayed.forEach(each -> count(untaken, each));
    untaken.lines().forEach(line -> out.println("  " + line));
  }

  private static void count(Untaken untaken, ModelOutcome outcome) {
    untaken.replayed(
        outcome.model().spec(),
        Set.copyOf(outcome.replay().orElseThrow().graph().actions()),
        outcome.exploration().orElseThrow().neverFired());
  }

  private void replayed(ModelOutcome outcome, ReplayResult result) {
    ReplayCounts counts = result.counts();
    out.printf(
        Locale.ROOT,
        "  %s: TLC %s states, %s generated; states %s, transitions %s/%s, refused %s/%s, impossible %s, environment %s, bound %s,%n"
            + "    crash points %s, faults after them %s, pairs %s/%s,%n"
            + "    in %s worlds off the shortest paths %s steps and %s refusals, snapshots compared %s;"
            + " %s%n",
        outcome.model().name(),
        count(outcome.tlc().line().distinct()),
        count(outcome.tlc().line().generated()),
        count(result.graph().states()),
        count(counts.transitions()),
        count(result.expected().transitions()),
        count(counts.refused()),
        count(result.expected().refused()),
        count(counts.impossible()),
        count(counts.environment()),
        count(counts.bound()),
        count(counts.crashPoints()),
        count(counts.faults()),
        count(counts.pairs()),
        count(result.expected().pairs()),
        count(counts.worlds()),
        count(counts.beyond()),
        count(counts.again()),
        count(counts.sampled()),
        outcome.replayKept() ? "kept" : count(result.behavioursPerSecond()) + " behaviours/s");
    if (outcome.judgedTwice() > 0) {
      out.println(
          "    judged again by a forked TLC: " + count(outcome.judgedTwice()) + " verdicts");
    }
  }

  private void workloads(CheckOutcome outcome) {
    if (outcome.workloads().isEmpty()) {
      return;
    }
    out.println();
    out.println("production code at work, each step judged by the specs:");
    for (WorkloadOutcome workload : outcome.workloads()) {
      out.printf(Locale.ROOT, "  %s: %s", workload.title(), workload.result().outcome().words());
      for (MonitorReport report : workload.reports()) {
        out.printf(
            Locale.ROOT,
            "; %s %s steps, %s/s",
            report.spec(),
            count(report.steps()),
            count(report.stepsPerSecond()));
      }
      out.println();
      workload.reports().stream()
          .filter(report -> report.steps() == 0)
          .forEach(report -> out.println("FAIL  no step of " + report.spec() + " was reported"));
      workload.reports().forEach(report -> report.rejection().ifPresent(this::rejected));
    }
  }

  private void rejected(Rejection rejection) {
    out.printf(
        Locale.ROOT,
        "FAIL  step %d at cycle %,d is none of the spec's: %s%n",
        rejection.step(),
        rejection.cycle(),
        rejection.instance());
    rejection.explanation().forEach(line -> out.println("    " + line));
  }

  private void failure(ModelOutcome outcome) {
    out.println();
    out.println(
        mark(outcome)
            + " "
            + outcome.model().name()
            + ": "
            + outcome.model().expectation().purpose());
    outcome.differences().forEach(line -> out.println("  " + line));
    outcome.exploration().ifPresent(e -> e.violations().forEach(this::violation));
    List<String> tests = AffectedTests.of(outcome);
    if (!tests.isEmpty()) {
      out.println("  generated tests of the implementation affected: " + String.join(", ", tests));
    }
    outcome.replay().ifPresent(this::parts);
    boolean explained = outcome.exploration().filter(e -> !e.violations().isEmpty()).isPresent();
    if (!explained) {
      outcome
          .tlc()
          .result()
          .filter(result -> !outcome.tlc().judgement().agrees())
          .flatMap(result -> result.counterexample())
          .ifPresent(steps -> out.print(CounterexamplePrinter.print(steps)));
    }
  }

  private void violation(Violation violation) {
    String title = violation.title().isEmpty() ? "" : " " + violation.title();
    out.println("  " + violation.id() + title + ", the shortest counterexample:");
    out.print(CounterexamplePrinter.print(violation.counterexample()));
  }

  private void parts(ReplayResult result) {
    if (!result.conforms()) {
      out.println("  production code parts from the spec:");
      result.explanation().forEach(line -> out.println("    " + line));
    }
  }

  private void summary(CheckOutcome outcome) {
    long wrong = outcome.models().stream().filter(ModelOutcome::isWrong).count();
    int cutShort = outcome.cutShort().size();
    out.println();
    out.printf(
        Locale.ROOT,
        "%s: %d models, %d not as expected, %s%s%n",
        verdict(outcome),
        outcome.models().size(),
        wrong,
        cutShort == 0 ? "" : cutShort + " without a verdict, ",
        seconds(outcome.millis()));
    if (!outcome.brokenIds().isEmpty()) {
      out.println("broken: " + String.join(", ", outcome.brokenIds()));
    }
  }

  private static String verdict(CheckOutcome outcome) {
    if (outcome.agrees()) {
      return "holds";
    }
    return outcome.isWrong() ? "FAIL" : NOTHING;
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
