package org.inglenook.conformance.codemutants;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.cli.UnknownName;
import org.inglenook.modelchecking.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges mutants of the isolation's code by layers of tests; {@code docs/code-mutants.md}. */
@Command(name = "code-mutants", mixinStandardHelpOptions = true)
public final class CodeMutationCommand implements Callable<Integer> {
  private static final List<String> USUAL = List.of("domain", "xpc", "tracker", "recovery");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PLACE",
      description =
          "Packages or classes of org.inglenook.nooks, such as xpc or xpc.XpcCalls (default:"
              + " domain xpc tracker recovery).")
  private List<String> places = new ArrayList<>(USUAL);

  @Option(
      names = "--layers",
      split = ",",
      paramLabel = "L",
      description = "unit, replay, walks, workloads (default: all).")
  private List<String> layers = List.of();

  @Option(
      names = "--tests",
      split = ",",
      paramLabel = "TEXT",
      description = "Only tests that have this, or one of several, in their name.")
  private List<String> tests = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Judge at most so many mutants of each package.")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--seed", paramLabel = "S", description = "Draws the mutants (default: 1).")
  private long seed = 1;

  @Option(
      names = "--mutant",
      paramLabel = "ID",
      description = "Judge only this one, and others for which the option is given again.")
  private List<String> mutants = List.of();

  @Option(
      names = "--score-only",
      description =
          "Ask the quickest tests of all layers first, and leave a mutant at the first that"
              + " catches it. Results are called score.*, not code.*.")
  private boolean scoreOnly;

  @Option(names = "--json", description = "Print the matrix as JSON.")
  private boolean json;

  @Option(names = "--report", paramLabel = "FOLDER", description = "Where results are kept.")
  private Path folder;

  /** Made by picocli. */
  public CodeMutationCommand() {}

  /** Runs the command; {@link CodeMutation} loads this class. Returns the exit code. */
  public static int run(String[] args) {
    return new CommandLine(new CodeMutationCommand())
        .setExecutionExceptionHandler(CodeMutationCommand::complain)
        .execute(args);
  }

  private static int complain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof BadInputException bad) {
      command.getErr().println(bad.getMessage());
      return 2;
    }
    throw failure;
  }

  @Override
  public Integer call() throws IOException, ClassNotFoundException {
    Path root = Home.locate().root();
    Path out = folder == null ? Home.locate().report().resolve("mutants") : folder;
    Request request =
        new Request(root, out, places, asked(), tests, limit, seed, mutants, scoreOnly);
    PrintWriter err = spec.commandLine().getErr();
    LayerMatrix matrix = new CodeMutationRun(request, err::println).judge();
    String page = new MatrixPage(matrix).text();
    String text = new MatrixJson(matrix).text();
    Path readable = out.resolve(request.files() + ".md");
    Files.writeString(readable, page);
    Files.writeString(out.resolve(request.files() + ".json"), text);
    PrintWriter std = spec.commandLine().getOut();
    std.print(json ? text : page);
    std.flush();
    err.println("report: " + readable);
    return matrix.shortcomings().isEmpty() ? 0 : 1;
  }

  private Set<Layer> asked() {
    if (limit < 1) {
      throw new BadInputException("--limit", "not " + limit, "Give a number from 1 on");
    }
    List<String> known = Arrays.stream(Layer.values()).map(Layer::word).toList();
    Set<Layer> asked = EnumSet.noneOf(Layer.class);
    for (String word : layers) {
      if (!known.contains(word)) {
        throw UnknownName.of("layer", word, known, "--layers");
      }
      asked.add(Layer.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return asked.isEmpty() ? EnumSet.allOf(Layer.class) : asked;
  }
}
