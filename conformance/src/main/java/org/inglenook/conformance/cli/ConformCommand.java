package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.TraceJudge;
import org.inglenook.conformance.judge.Verdict;
import org.inglenook.conformance.judge.WaypointRule;
import org.inglenook.conformance.trace.Begin;
import org.inglenook.conformance.trace.ItfWriter;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a trace from anywhere. */
@Command(
    name = "conform",
    description = {
      "Judge a trace of any system by a spec.",
      "Is there a behaviour of the spec, keeping its safety properties, that shows what the trace"
          + " shows? Any subset of the variables may be observed, actions may be left out, and several"
          + " steps may lie between two records.",
      "Exits with 1 when there is none: names the earliest record that nothing explains, and the"
          + " nearest step with the guard, update or value at fault. Exits with 2 when the trace is"
          + " cut or malformed, or has too many explanations to decide; what comes before is judged."
    },
    footer = {
      "",
      "TRACE is NDJSON or ITF JSON, also packed by gzip; docs/traces.md has the formats.",
      "A run that was interrupted goes on when the same command is given again; of ITF it begins anew.",
      "",
      "Examples:",
      "  ./inglenook run --monitor --out target/run",
      "  ./inglenook conform target/run/trace-xpc.ndjson",
      "  ./inglenook conform target/run/trace-xpc.ndjson --itf target/run/trace-xpc.itf.json",
      "  ./inglenook conform docs/example-trace/lend.ndjson",
      "  ./inglenook conform my.itf.json --model models/MyXpc.cfg --max-steps 3"
    })
public final class ConformCommand implements Subcommand {
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "TRACE", description = "The trace.")
  private Path trace;

  @Option(
      names = "--spec",
      paramLabel = "S",
      completionCandidates = Candidates.Specs.class,
      description = "Judge by this spec in place of the one that the trace names.")
  private String spec;

  @Option(
      names = "--model",
      paramLabel = "M",
      completionCandidates = Candidates.Models.class,
      description =
          "Judge by this model, which says what the constants are: a name, or a .cfg file of your"
              + " own beside its module. Default: the one that the trace names, else WorkloadS.")
  private String model;

  @Option(
      names = "--begin",
      paramLabel = "WHERE",
      description =
          "Where the trace may begin: in an INITIAL state of the model, or in the state that is"
              + " GIVEN by its first record. Default: as the trace says, else INITIAL.")
  private Begin begin;

  @Option(
      names = "--min-steps",
      paramLabel = "N",
      description = "The fewest steps of the spec between two records; 0 when nothing need happen.")
  private Integer minSteps;

  @Option(
      names = "--max-steps",
      paramLabel = "N",
      description =
          "The most steps of the spec between two records. Default: as the trace says, else 1.")
  private Integer maxSteps;

  @Option(
      names = "--ignore",
      paramLabel = "V",
      split = ",",
      description = "Variables of the trace that the spec does not have.")
  private List<String> ignored = List.of();

  @Option(
      names = "--max-candidates",
      paramLabel = "N",
      defaultValue = "" + JudgeOptions.MOST_CANDIDATES,
      description =
          "Give up, undecided, when more states than this explain what was seen. Default: ${DEFAULT-VALUE}.")
  private int maxCandidates;

  @Option(
      names = "--itf",
      paramLabel = "FILE",
      description = "Also write the trace in the Informal Trace Format, for other TLA+ tools.")
  private Path itf;

  @Option(
      names = "--second-opinion",
      description =
          "Have a TLC in a JVM of its own judge the trace, too; exits with 1 when it disagrees."
              + " docs/second-opinion.md says what it knows.")
  private boolean secondOpinion;

  @Option(
      names = "--fresh",
      description = "Begin anew, even if an interrupted run of the same command could go on.")
  private boolean fresh;

  @Mixin private JsonOption json;

  @Override
  public Integer call() throws IOException {
    JudgeOptions options = options();
    PrintWriter out = command.commandLine().getOut();
    JudgeReport report;
    String judgedBy;
    Optional<TraceOpinion> second = Optional.empty();
    Home home = Home.locate();
    ModelChoice chosen = chosen(home);
    judgedBy = chosen.name();
    ConformCheckpoint checkpoint =
        new ConformCheckpoint(
            trace,
            ConformIdentity.file(home, trace, chosen),
            ConformIdentity.of(trace, chosen, options),
            new WaypointRule(WaypointRule.STANDARD),
            this::note);
    try (SpecEngine engine = chosen.open();
        TraceSource source = checkpoint.open(fresh);
        ConformProgress progress =
            ConformProgress.on(
                command.commandLine().getErr(), json.json(), source, trace, checkpoint)) {
      report =
          new TraceJudge(engine, options).judge(source, trace.toString(), progress, checkpoint);
      if (secondOpinion) {
        second = Optional.of(TraceOpinion.of(chosen, engine, trace, options, report));
      }
    }
    if (itf != null && report.verdict() != Verdict.UNREADABLE) {
      copy();
    }
    if (json.json()) {
      out.println(ConformJson.of(trace, judgedBy, report, second));
    } else {
      new ConformText(out).print(trace, judgedBy, report);
      second.ifPresent(opinion -> out.println("second opinion: " + opinion.text()));
    }
    out.flush();
    checkpoint.forget();
    boolean contradicted = second.filter(opinion -> !opinion.agrees()).isPresent();
    return contradicted ? Exit.VIOLATED : exit(report);
  }

  private ModelChoice chosen(Home home) throws IOException {
    try (TraceSource source = TraceFile.open(trace)) {
      return ModelChoice.of(home, source.describes(), spec, model);
    }
  }

  private void note(String text) {
    if (!json.json()) {
      command.commandLine().getErr().println(text);
      command.commandLine().getErr().flush();
    }
  }

  private void copy() throws IOException {
    try (TraceSource source = TraceFile.open(trace)) {
      new ItfWriter().copy(source, itf);
    }
  }

  private JudgeOptions options() {
    if (maxCandidates < 1) {
      throw new BadInputException(
          "--max-candidates",
          "not a number from 1 on: " + maxCandidates,
          "Give a number from 1 on");
    }
    JudgeOptions options =
        new JudgeOptions(
            Optional.ofNullable(begin),
            Optional.ofNullable(minSteps),
            Optional.ofNullable(maxSteps),
            ignored,
            maxCandidates);
    try {
      options.steps(StepRange.ONE);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "--min-steps, --max-steps", e.getMessage(), "Give both, the smaller one first", e);
    }
    return options;
  }

  /** Undecided and unreadable say what is wrong on standard error, too. */
  private int exit(JudgeReport report) {
    if (report.trouble().isPresent() && !json.json()) {
      throw report.trouble().get();
    }
    return switch (report.verdict()) {
      case CONFORMS -> Exit.HOLDS;
      case REJECTED -> Exit.VIOLATED;
      case UNDECIDED, UNREADABLE -> Exit.UNUSABLE;
    };
  }
}
