package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.monitor.TraceJudge;
import org.inglenook.conformance.trace.ItfWriter;
import org.inglenook.conformance.trace.TraceReader;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a trace from anywhere. */
@Command(
    name = "conform",
    description = {
      "Judge a recorded trace: each step must be a step of its spec, and each safety property hold.",
      "Exits with 1 when a step is rejected, and names it, the guard or update that fails, and both values."
    },
    footer = {
      "",
      "Examples:",
      "  ./inglenook run --monitor --out target/run",
      "  ./inglenook conform target/run/trace-xpc.ndjson",
      "  ./inglenook conform target/run/trace-xpc.ndjson --itf target/run/trace-xpc.itf.json"
    })
public final class ConformCommand implements Subcommand {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TRACE", description = "The trace: NDJSON, as run --out leaves it.")
  private Path trace;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "Judge by this model in place of the one that the trace names.")
  private String model;

  @Option(
      names = "--itf",
      paramLabel = "FILE",
      description = "Also write the trace in the Informal Trace Format, for other TLA+ tools.")
  private Path itf;

  @Override
  public Integer call() throws IOException {
    MonitorReport report;
    try (TraceReader reader = TraceReader.open(trace);
        SpecEngine engine = open(model == null ? reader.describes().model() : model)) {
      report = new TraceJudge(engine, trace.toString()).judge(reader);
    }
    if (itf != null) {
      try (TraceReader reader = TraceReader.open(trace)) {
        new ItfWriter().copy(reader, itf);
      }
    }
    print(report);
    return report.rejection().isPresent() ? Exit.VIOLATED : Exit.HOLDS;
  }

  private static SpecEngine open(String name) {
    Home home = Home.locate();
    for (Path folder : List.of(home.root().resolve("conformance/src/main/models"), home.models())) {
      Path cfg = folder.resolve(name + ".cfg");
      if (name.matches("\\w+") && Files.isRegularFile(cfg)) {
        return SpecEngine.open(cfg, List.of(home.specs()));
      }
    }
    throw new BadInputException(
        "--model", "no model is called '" + name + "'", "Name a model, such as WorkloadXpc");
  }

  private void print(MonitorReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%,d steps of %s judged%n", report.steps(), report.spec());
    report
        .rejection()
        .ifPresent(
            rejection -> {
              out.printf(
                  Locale.ROOT,
                  "rejected: step %d at cycle %,d: %s%n",
                  rejection.step(),
                  rejection.cycle(),
                  rejection.instance());
              rejection.explanation().forEach(line -> out.println("  " + line));
            });
    out.println(report.rejection().isPresent() ? "outcome: rejected" : "outcome: conforms");
    out.flush();
  }
}
