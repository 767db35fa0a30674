package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.mutate.MatrixJson;
import org.inglenook.conformance.mutate.MatrixPage;
import org.inglenook.conformance.mutate.MutantClass;
import org.inglenook.conformance.mutate.Mutation;
import org.inglenook.conformance.mutate.MutationOutcome;
import org.inglenook.conformance.mutate.MutationRequest;
import org.inglenook.conformance.mutate.MutationText;
import org.inglenook.conformance.mutate.OneMutant;
import org.inglenook.conformance.mutate.SpecMutation;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Portfolio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes a spec in one place at a time, and asks whether its properties notice. */
@Command(
    name = "mutate",
    description = {
      "Change a spec in one place at a time, and ask who notices.",
      "Would a property notice if a guard, an effect or a fairness assumption were otherwise?",
      "Results are kept in target/report/mutants/; a mutant whose spec and models have not changed is not judged again.",
      "Exits with 1 when a mutant survives without an excuse, an excuse lapses, or too few mutants are killed."
    },
    footer = {
      "",
      "Examples:",
      "  ./inglenook mutate Xpc",
      "  ./inglenook mutate Xpc --operator drop-guard --limit 10",
      "  ./inglenook mutate Xpc --mutant drop-guard:DriverReturn:1a2b3c4d"
    })
public final class MutateCommand implements Subcommand {
  @Spec private CommandSpec spec;
  @Mixin private JsonOption output;

  @Parameters(
      paramLabel = "SPEC",
      completionCandidates = Candidates.Specs.class,
      description = "The spec, such as Xpc.")
  private String name;

  @Option(
      names = "--operator",
      paramLabel = "O",
      description =
          "Only mutants of this class (weakening, strengthening, effect, fairness) or operator.")
  private String operator;

  @Option(
      names = "--mutant",
      paramLabel = "ID",
      description = "Judge this one again; print the change and how it is noticed.")
  private String mutant;

  @Option(names = "--limit", paramLabel = "N", description = "Judge at most this many mutants.")
  private Integer limit;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Mutants judged at the same time (default: one for each processor).")
  private Integer jobs;

  @Override
  public Integer call() throws IOException {
    Home home = Home.locate();
    Portfolio portfolio = Portfolio.read(home.models(), home.specs());
    requireKnown(portfolio);
    SpecMutation mutation = new SpecMutation(portfolio, home.specs(), folder(home));
    PrintWriter out = spec.commandLine().getOut();
    return mutant == null ? all(mutation, home, out) : one(mutation, out);
  }

  private int one(SpecMutation mutation, PrintWriter out) {
    OneMutant shown = mutation.rerun(name, mutant);
    out.print(output.json() ? shown.json() : shown.text());
    out.flush();
    return shown.isKilled() ? Exit.HOLDS : Exit.VIOLATED;
  }

  private int all(SpecMutation mutation, Home home, PrintWriter out) throws IOException {
    MutationOutcome outcome;
    try (Progress progress = Progress.on(spec.commandLine().getErr(), output.json())) {
      outcome = mutation.run(request(), progress::show);
    }
    MatrixJson json = new MatrixJson(outcome);
    if (outcome.whole()) {
      replace(folder(home).resolve(name + ".json"), json.text());
      replace(folder(home).resolve(name + ".md"), new MatrixPage(outcome).text());
    }
    if (output.json()) {
      out.print(json.text());
    } else {
      new MutationText(out).print(outcome);
      if (outcome.whole()) {
        out.println("report: " + folder(home).resolve(name + ".md"));
      }
    }
    out.flush();
    return outcome.isWrong() ? Exit.VIOLATED : Exit.HOLDS;
  }

  private static Path folder(Home home) {
    return home.report().resolve("mutants");
  }

  private static void replace(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private MutationRequest request() {
    int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    int most = limit == null ? Integer.MAX_VALUE : limit;
    requirePositive("--jobs", threads);
    requirePositive("--limit", most);
    requireOperator();
    return new MutationRequest(name, Optional.ofNullable(operator), most, threads);
  }

  private static void requirePositive(String option, int number) {
    if (number < 1) {
      throw new BadInputException(option, "not " + number, "Give a number from 1 on");
    }
  }

  private void requireOperator() {
    List<String> known = new ArrayList<>();
    for (MutantClass each : MutantClass.values()) {
      known.add(each.word());
    }
    for (Mutation each : Mutation.values()) {
      known.add(each.word());
    }
    if (operator != null && !known.contains(operator)) {
      throw UnknownName.of("class or operator of mutants", operator, known, "--operator");
    }
  }

  private void requireKnown(Portfolio portfolio) {
    List<String> known = portfolio.specsWithModels();
    if (!known.contains(name)) {
      throw UnknownName.of("spec", name, known, "SPEC");
    }
  }
}
