package org.inglenook.conformance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.opinion.OpinionException;
import org.inglenook.conformance.opinion.SecondTraceJudge;
import org.inglenook.conformance.opinion.SecondVerdict;
import org.inglenook.conformance.opinion.SeenTrace;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;

/**
 * What a forked TLC says of a trace that has been judged here.
 *
 * @param agrees whether it does not contradict
 * @param verdict what it says; empty when it could not be asked, or came to no end
 * @param text a sentence about it
 */
record TraceOpinion(boolean agrees, Optional<SecondVerdict> verdict, String text) {

  static TraceOpinion of(
      ModelChoice model, SpecEngine engine, Path trace, JudgeOptions options, JudgeReport first)
      throws IOException {
    if (first.verdict() == Verdict.UNDECIDED) {
      return new TraceOpinion(true, Optional.empty(), "none, since the first is undecided");
    }
    List<String> steps = ofSteps(engine, first);
    if (!steps.isEmpty()) {
      return new TraceOpinion(
          true,
          Optional.empty(),
          "none, since the trace breaks %s, which a forked TLC does not judge on traces"
              .formatted(String.join(", ", steps)));
    }
    SecondTraceJudge judge =
        new SecondTraceJudge(
            new TlcRunner(TlcJar.find()),
            model.cfg(),
            List.of(model.specs()),
            engine,
            engine.configured().invariants());
    try (TraceSource source = TraceFile.open(trace)) {
      SeenTrace seen = judge.read(source, options);
      return compared(judge.judge(List.of(seen)).get(0), first);
    } catch (OpinionException e) {
      return new TraceOpinion(false, Optional.empty(), e.getMessage());
    }
  }

  /** Ids of properties of steps on which the first verdict rests. */
  private static List<String> ofSteps(SpecEngine engine, JudgeReport first) {
    List<String> broken = first.rejected().map(record -> record.broken()).orElse(List.of());
    return engine.module().properties().stream()
        .filter(property -> property.kind() != Kind.INVARIANT && broken.contains(property.id()))
        .map(SpecProperty::id)
        .toList();
  }

  private static TraceOpinion compared(SecondVerdict second, JudgeReport first) {
    String says =
        String.format(
            Locale.ROOT, "%s after %,d records", second.verdict().word(), second.records());
    return second.agreesWith(first)
        ? new TraceOpinion(true, Optional.of(second), "a forked TLC agrees: " + says)
        : new TraceOpinion(
            false,
            Optional.of(second),
            String.format(
                Locale.ROOT,
                "the judges disagree: this JVM says %s after %,d records, a forked TLC %s",
                first.verdict().word(),
                first.records(),
                says));
  }
}
