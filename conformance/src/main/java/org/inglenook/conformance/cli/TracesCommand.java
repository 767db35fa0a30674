package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.labelled.TraceSet;
import org.inglenook.conformance.labelled.TraceSetOutcome;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes labelled traces, and holds judges of traces against the labels. */
@Command(
    name = "traces",
    description = {
      "Write labelled traces, and hold judges of traces to them.",
      "Traces of replay models have labels that are true by construction: legal ones, ones with a"
          + " single fault of each class, ones that show little, ones that are cut.",
      "Exits with 1 when a judge does not say what a label says."
    },
    footer = {
      "",
      "The same models, count and seed give the same files; docs/labelled-traces.md describes them.",
      "A run that was interrupted goes on when the same command is given again.",
      "",
      "Examples:",
      "  ./inglenook traces --count 10000 --seed 1 --out target/traces --second-opinion",
      "  ./inglenook traces MCXpcReplayQueues --count 50 --out target/traces"
    })
public final class TracesCommand implements Subcommand {
  @Spec private CommandSpec command;
  @Mixin private JsonOption json;

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..*",
      completionCandidates = Candidates.SpecsAndModels.class,
      description = "Replay models, or specs whose replay models are meant; all, if none is named.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many traces, shared among the models. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "What they are drawn with. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description =
          "Where they go: a folder that does not exist, is empty, or has what the same command has"
              + " begun.")
  private Path out;

  @Option(
      names = "--second-opinion",
      description = "Have a TLC in a JVM of its own judge them all, too.")
  private boolean secondOpinion;

  @Override
  public Integer call() throws IOException {
    if (count < 1) {
      throw new BadInputException("--count", "not " + count, "Give a number from 1 on");
    }
    Home home = Home.locate();
    List<Model> models = models(Portfolio.read(home.models(), home.specs()));
    Optional<TlcRunner> second =
        secondOpinion ? Optional.of(new TlcRunner(TlcJar.find())) : Optional.empty();
    TraceSetOutcome outcome;
    try (Headline progress = new Headline(command.commandLine().getErr(), json.json())) {
      outcome = new TraceSet(out, seed, second, progress::show).write(models, count);
    }
    PrintWriter printed = command.commandLine().getOut();
    if (json.json()) {
      printed.println(TracesJson.of(out, outcome));
    } else {
      new TracesText(printed).print(out, outcome);
    }
    printed.flush();
    return outcome.agrees() ? Exit.HOLDS : Exit.VIOLATED;
  }

  private List<Model> models(Portfolio portfolio) {
    Set<String> known = new TreeSet<>(portfolio.specsWithModels());
    List<Model> replayed = portfolio.select(List.of(), SizeClass.REPLAY);
    replayed.forEach(model -> known.add(model.name()));
    for (String name : names) {
      if (!known.contains(name)) {
        throw UnknownName.of("spec or replay model", name, known, "MODEL");
      }
    }
    List<Model> chosen =
        replayed.stream()
            .filter(
                model ->
                    names.isEmpty() || names.contains(model.spec()) || names.contains(model.name()))
            .toList();
    if (chosen.isEmpty()) {
      throw new BadInputException(
          "MODEL",
          String.join(", ", names) + " has no model for replay",
          "Choose one of: " + String.join(", ", replayed.stream().map(Model::name).toList()));
    }
    return chosen;
  }
}
