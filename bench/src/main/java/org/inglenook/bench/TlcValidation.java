package org.inglenook.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.opinion.SecondTraceJudge;
import org.inglenook.conformance.opinion.SecondVerdict;
import org.inglenook.conformance.opinion.SeenTrace;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;

/**
 * What does TLC itself take to validate the trace of {@link ConformBench#judgeFiveHundredEvents}?
 *
 * <p>A forked TLC judges a module that is generated from the trace. Its start is taken off: the
 * same module is judged once more with a first event that is none, so that the run has all of the
 * parsing and none of the steps. It judges less than the judge in this JVM: steps and invariants,
 * but no properties of steps. Not a benchmark of JMH, since each run takes seconds.
 */
final class TlcValidation {
  /** Pairs of runs; their median counts. */
  private static final int RUNS = 5;

  private static final double MILLIS = 1e6;

  private final SecondTraceJudge judge;
  private final SeenTrace whole;
  private final SeenTrace cut;

  private TlcValidation(SecondTraceJudge judge, Judging.InMemory trace) throws IOException {
    this.judge = judge;
    whole = judge.read(trace, JudgeOptions.STANDARD);
    cut =
        judge.read(trace.with(1, wrong(trace.get(0), trace.get(1))).again(), JudgeOptions.STANDARD);
  }

  /** The same event, but that a variable which it changes is seen unchanged. */
  private static TraceRecord wrong(TraceRecord before, TraceRecord event) {
    final SortedMap<String, Value> seen = new TreeMap<>(event.values());
    final String changed =
        seen.keySet().stream()
            .filter(name -> !seen.get(name).equals(before.values().get(name)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the first event changes nothing"));
    seen.put(changed, before.values().get(changed));
    return new TraceRecord(
        event.number(), event.place(), event.time(), event.move(), event.steps(), false, seen);
  }

  /** Runs TLC, for half a minute; two results as JMH writes its own. */
  static JsonArray measure() throws IOException {
    final Home home = Home.locate();
    final double[] starts = new double[RUNS];
    final double[] validations = new double[RUNS];
    try (SpecEngine engine = Judging.open(home)) {
      final TlcValidation validation =
          new TlcValidation(
              new SecondTraceJudge(
                  new TlcRunner(TlcJar.find()),
                  Judging.model(home),
                  List.of(home.specs()),
                  engine,
                  engine.configured().invariants()),
              Judging.events(engine));
      for (int run = 0; run < RUNS; run++) {
        starts[run] = validation.millis(validation.cut, Verdict.REJECTED);
        validations[run] = validation.millis(validation.whole, Verdict.CONFORMS) - starts[run];
      }
    }
    final JsonArray results = new JsonArray();
    results.add(result("startTlc", starts));
    results.add(result("tlcFiveHundredEvents", validations));
    return results;
  }

  private double millis(SeenTrace trace, Verdict expected) {
    final long start = System.nanoTime();
    final SecondVerdict said = judge.judge(List.of(trace)).get(0);
    final double time = (System.nanoTime() - start) / MILLIS;
    if (said.verdict() != expected) {
      throw new IllegalStateException("TLC says of a walk of the model: " + said);
    }
    return time;
  }

  /** The error is half of what lies between the fastest and the slowest run. */
  static JsonObject result(String name, double[] millis) {
    final double[] sorted = millis.clone();
    Arrays.sort(sorted);
    final JsonObject median = new JsonObject();
    median.addProperty("50.0", sorted[sorted.length / 2]);
    final JsonObject metric = new JsonObject();
    metric.add("scorePercentiles", median);
    metric.addProperty("scoreError", (sorted[sorted.length - 1] - sorted[0]) / 2);
    metric.addProperty("scoreUnit", "ms/op");
    final JsonObject result = new JsonObject();
    result.addProperty("benchmark", TlcValidation.class.getName() + "." + name);
    result.add("primaryMetric", metric);
    result.add("secondaryMetrics", new JsonObject());
    return result;
  }
}
