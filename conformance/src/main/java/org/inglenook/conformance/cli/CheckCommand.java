package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inglenook.conformance.check.CheckOutcome;
import org.inglenook.conformance.check.CheckRequest;
import org.inglenook.conformance.check.CheckText;
import org.inglenook.conformance.check.Checker;
import org.inglenook.conformance.check.Evidence;
import org.inglenook.conformance.check.ModelOutcome;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: model-checks specs and holds the implementation to them. */
@Command(
    name = "check",
    description = {
      "Model-check specs, and hold the implementation to them.",
      "The implementation is replayed on their state graphs and monitored at work. What was found is"
          + " in target/report/.",
      "A model whose files have not changed since it last agreed is not given to TLC again. Nor is it"
          + " replayed again, unless a class has changed, or what other models of its spec list.",
      "A check that was interrupted goes on with what was kept."
    },
    footer = {
      "",
      "Examples:",
      "  ./inglenook check",
      "  ./inglenook check Xpc",
      "  ./inglenook check MCXpcReplayQueues --fresh --workers 1"
    })
public final class CheckCommand implements Subcommand {
  /** Sizes as the command line has them. */
  enum Size {
    quick,
    full
  }

  @Spec private CommandSpec spec;
  @Mixin private JsonOption output;

  @Parameters(
      paramLabel = "SPEC",
      arity = "0..*",
      completionCandidates = Candidates.SpecsAndModels.class,
      description = "Specs, or single models of them; all, if none is named.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--size",
      defaultValue = "quick",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); full takes minutes to hours.")
  private Size size;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Models checked at the same time (default: one for each processor).")
  private Integer workers;

  @Option(names = "--fresh", description = "Run TLC and replays also where a result has been kept.")
  private boolean fresh;

  @Override
  public Integer call() throws IOException {
    Home home = Home.locate();
    Portfolio portfolio = Portfolio.read(home.models(), home.specs());
    requireKnown(portfolio);
    PrintWriter out = spec.commandLine().getOut();
    CheckOutcome outcome;
    try (CheckDisplay progress = new CheckDisplay(spec.commandLine().getErr(), output.json())) {
      outcome = new Checker(portfolio, home.root(), home.report()).check(request(), progress::show);
    }
    Evidence evidence = new Evidence(outcome);
    evidence.write(home.report());
    if (output.json()) {
      out.print(evidence.json());
    } else {
      new CheckText(out).print(outcome);
      out.println("report: " + home.report().resolve("index.html"));
    }
    out.flush();
    if (outcome.isWrong()) {
      return Exit.VIOLATED;
    }
    requireComplete(outcome.cutShort());
    return Exit.HOLDS;
  }

  /** Without a verdict on each model the check has no answer. */
  private static void requireComplete(List<ModelOutcome> cutShort) {
    if (!cutShort.isEmpty()) {
      String runs =
          cutShort.stream()
              .map(each -> each.model().name() + ": " + each.cutShortBy())
              .collect(Collectors.joining("; "));
      throw new BadInputException(
          cutShort.stream()
              .map(each -> each.model().cfg().toString())
              .collect(Collectors.joining(", ")),
          "TLC was cut short and showed nothing (" + runs + ")",
          "Run the command again, with fewer --workers if memory or time ran out; results of models"
              + " that agreed are kept");
    }
  }

  private CheckRequest request() {
    int threads = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    if (threads < 1) {
      throw new BadInputException(
          "--workers", threads + " models at the same time", "Give a number from 1 on");
    }
    SizeClass limit = size == Size.full ? SizeClass.FULL : SizeClass.QUICK;
    return new CheckRequest(names, limit, threads, fresh);
  }

  private void requireKnown(Portfolio portfolio) {
    Set<String> known = new TreeSet<>(portfolio.specsWithModels());
    for (String name : names) {
      boolean model = portfolio.models().stream().anyMatch(each -> each.name().equals(name));
      if (!model && !known.contains(name)) {
        throw UnknownName.of("spec or model", name, known, "SPEC");
      }
    }
  }
}
