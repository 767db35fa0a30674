package org.inglenook.modelchecking.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.inglenook.modelchecking.tlc.trace.Counterexample;
import org.inglenook.modelchecking.tlc.trace.Counterexample.Ending;
import tlc2.output.EC;

/**
 * The standard output of one run, taken line by line.
 *
 * <p>A verdict counts only when everything that belongs to it arrived: TLC's closing message, the
 * exit code that fits, the final statistics for a model that holds, the counterexample for one that
 * does not. Anything less is {@link Kind#TRUNCATED}.
 */
final class TlcOutput {
  private static final String VERSION = "TLC2 Version ";

  /** Begins what a model prints on purpose; nothing of TLC's own begins so. */
  private static final String TUPLE = "<<";

  /** What the JVM prints under {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  private final MessageReader reader = new MessageReader(this::message, this::plain);
  private final VerdictReader verdict = new VerdictReader();
  private final CountsReader counts = new CountsReader();
  private final CoverageReader coverage = new CoverageReader();
  private final TraceReader trace = new TraceReader();
  private final ParseErrorReader parseErrors = new ParseErrorReader();
  private final List<Message> warnings = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private String version = "";
  private boolean finished;
  private boolean outOfMemory;

  /** Takes one line, without its line break. */
  void line(String line) {
    outOfMemory |= line.contains(OUT_OF_MEMORY);
    reader.line(line);
  }

  private void message(Message message) {
    verdict.message(message);
    counts.message(message);
    coverage.message(message);
    trace.message(message);
    if (message.code() == EC.TLC_VERSION) {
      version = message.text().strip().replace(VERSION, "");
    } else if (message.code() == EC.TLC_FINISHED) {
      finished = true;
    } else if (message.severity() == Codes.WARNING && message.code() != EC.TLC_ENVIRONMENT_JVM_GC) {
      warnings.add(message);
    }
  }

  private void plain(String line) {
    if (line.startsWith(TUPLE)) {
      printed.add(line);
    }
    parseErrors.line(line);
  }

  /** The verdict, after the last line. */
  Verdict verdict(int exitCode) {
    Verdict said = verdict.verdict();
    String missing = missing(said, exitCode);
    if (outOfMemory) {
      return Verdict.of(Kind.OUT_OF_MEMORY, "the memory cap was too small");
    }
    if (!missing.isEmpty()) {
      return Verdict.of(Kind.TRUNCATED, missing + "; exit code " + exitCode);
    }
    if (said.kind() == Kind.HOLDS && counts.counts().distinct() == 0) {
      return Verdict.of(Kind.NO_INITIAL_STATE, "no state satisfies Init");
    }
    return said.kind() == Kind.PARSE_ERROR ? parseErrors.verdict() : said;
  }

  /** What the output lacks to support the verdict; empty when nothing. */
  private String missing(Verdict said, int exitCode) {
    if (!finished || reader.insideMessage()) {
      return "TLC's output ends before TLC says that it finished";
    }
    if (said == null) {
      return "TLC finished without a verdict";
    }
    boolean holds = said.kind() == Kind.HOLDS;
    if (holds != (exitCode == 0)) {
      return "TLC's words (" + said.kind().words() + ") and its exit code differ";
    }
    if (holds && (!counts.complete() || counts.counts().queue() != 0)) {
      return "TLC's final statistics are missing, or states are left on its queue";
    }
    return said.kind().breaksProperty() ? missingTrace(said) : "";
  }

  private String missingTrace(Verdict said) {
    Optional<Counterexample> found = trace.counterexample();
    boolean lasso = found.isPresent() && found.get().ending() != Ending.FINITE;
    boolean wantsLasso = said.kind() == Kind.TEMPORAL_PROPERTY_VIOLATED;
    return found.isPresent() && (lasso || !wantsLasso) ? "" : "the counterexample is missing";
  }

  /** The counts, or a sample from outside the protocol where that is ahead of a killed TLC. */
  Counts countsOr(Counts sample) {
    counts.sample(sample);
    return counts.counts();
  }

  List<ActionCoverage> coverage() {
    return coverage.actions();
  }

  Optional<Counterexample> counterexample() {
    return trace.counterexample();
  }

  List<Message> warnings() {
    return warnings;
  }

  List<String> printed() {
    return printed;
  }

  String version() {
    return version;
  }
}
