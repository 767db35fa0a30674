package org.inglenook.conformance.run;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.scenario.Limit;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.ScenarioResult.TimedLine;

/** A run as text: what was run, the timeline by cycle, and what the workload says. */
public final class RunText {
  private final PrintWriter out;

  /** Prints to {@code out}. */
  public RunText(PrintWriter out) {
    this.out = out;
  }

  /** Prints one run. */
  public void print(ScenarioResult result) {
    ScenarioPlan plan = result.plan();
    out.printf(
        Locale.ROOT,
        "%s, %s, isolation %s, seed %d%n",
        Choices.word(plan.driver()),
        Choices.word(plan.workload()),
        Choices.word(plan.isolation()),
        plan.seed());
    result
        .fault()
        .ifPresent(fault -> out.println(fault + (result.faultFired() ? "" : " (never came)")));
    result.limit().ifPresent(limit -> out.println(outside(limit)));
    out.println();
    out.printf(Locale.ROOT, "%14s  %s%n", "cycle", "event");
    for (TimedLine line : timeline(result)) {
      out.printf(Locale.ROOT, "%,14d  %s%n", line.cycle(), line.text());
    }
    out.println();
    end(result);
    out.flush();
  }

  private static String outside(Limit limit) {
    return "outside what Nooks promises: %s (model %s violates %s)"
        .formatted(limit.reason(), limit.model(), limit.property());
  }

  /** Log and recovery in one, by cycle; what is of one cycle stays in its order, log first. */
  private static List<TimedLine> timeline(ScenarioResult result) {
    List<TimedLine> lines = new ArrayList<>(result.log());
    long detected = 0;
    for (Timeline.Entry entry : result.recovery()) {
      boolean first = entry.stage() == Stage.DETECTED;
      detected = first ? entry.cycle() : detected;
      lines.add(new TimedLine(entry.cycle(), stage(entry, entry.cycle() - detected)));
    }
    lines.sort(Comparator.comparingLong(TimedLine::cycle));
    return lines;
  }

  private static String stage(Timeline.Entry entry, long since) {
    String detail = entry.detail().isEmpty() ? "" : " (" + entry.detail() + ")";
    return String.format(
        Locale.ROOT,
        "recovery of domain %d, +%,d: %s%s",
        entry.domain(),
        since,
        entry.stage().sentence(),
        detail);
  }

  private void end(ScenarioResult result) {
    long cycles =
        result.seen() instanceof StreamResult stream ? print(stream) : print(result.tone());
    out.printf(
        Locale.ROOT, "recoveries %d, cycles of the workload %,d%n", result.recoveries(), cycles);
    out.println("outcome: " + result.outcome().words());
  }

  private long print(StreamResult stream) {
    out.printf(
        Locale.ROOT,
        "frames sent %d, received in order %d, late %d, lost %d, wrong %d, duplicated %d%n",
        stream.sent(),
        stream.inOrder(),
        stream.late(),
        stream.lost(),
        stream.corrupted(),
        stream.duplicated());
    return stream.cycles();
  }

  private long print(ToneResult tone) {
    out.printf(
        Locale.ROOT,
        "frames of the tone %d, written %d, heard in order %d, lost %d, repeated %d, wrong %d%n",
        tone.frames(),
        tone.written(),
        tone.inOrder(),
        tone.lost(),
        tone.repeated(),
        tone.wrong());
    out.printf(
        Locale.ROOT,
        "gaps %d, silent for %,d cycles, system calls failed %d, CRC-32 %08x%n",
        tone.gaps(),
        tone.silence(),
        tone.errors(),
        tone.crc());
    return tone.cycles();
  }
}
