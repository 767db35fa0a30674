package org.inglenook.conformance.mutate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inglenook.conformance.mutate.Trial.Outcome;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.ProgressListener;
import org.inglenook.modelchecking.tlc.TlcOptions;
import org.inglenook.modelchecking.tlc.TlcResult;
import org.inglenook.modelchecking.tlc.TlcRunner;
import org.inglenook.modelchecking.tlc.Verdict.Kind;

/** Judges mutants by the liveness properties of a model, each run in a JVM of its own. */
final class LivenessBench {
  private static final Pattern LISTS =
      Pattern.compile("(INVARIANT|PROPERT|CHECK_DEADLOCK)\\w*\\b.*");
  private static final Pattern KEYWORD = Pattern.compile("[A-Z][A-Z_]+\\b.*");

  /** Before the name of a property in a trial. */
  static final String PREFIX = "liveness:";

  private static final int MEGABYTES = 768;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final TlcRunner runner;
  private final TlcOptions options = new TlcOptions(1, MEGABYTES, LIMIT, false);

  LivenessBench(TlcRunner runner) {
    this.runner = runner;
  }

  /**
   * Judges one mutant by one model.
   *
   * @param folder holds the changed spec; the model's changed {@code .cfg} goes there, too
   */
  Trial judge(Mutant mutant, String key, Model model, Path folder) {
    List<String> properties = MutationModels.livenessOf(model);
    TlcResult all = run(model, properties, folder);
    return switch (all.verdict().kind()) {
      case HOLDS -> trial(mutant, key, model, Outcome.IDENTICAL, List.of(), "");
      case TEMPORAL_PROPERTY_VIOLATED ->
          trial(mutant, key, model, Outcome.DIFFERENT, broken(model, properties, folder), "");
      case TIMED_OUT, OUT_OF_MEMORY ->
          trial(mutant, key, model, Outcome.DIFFERENT, List.of(), all.verdict().toString());
      case TRUNCATED, INTERRUPTED -> throw unusable(model, all);
      default -> trial(mutant, key, model, Outcome.INVALID, List.of(), all.verdict().toString());
    };
  }

  /** Which of the properties break: TLC does not say, so each is asked alone. */
  private List<String> broken(Model model, List<String> properties, Path folder) {
    List<String> broken = new ArrayList<>();
    for (String property : properties) {
      boolean alone = properties.size() == 1;
      if (alone || run(model, List.of(property), folder).verdict().kind() != Kind.HOLDS) {
        broken.add(property);
      }
    }
    return broken;
  }

  /** A behaviour for each liveness property that a trial has {@code missing}. */
  List<OneMutant.Shown> counterexamples(Model model, List<String> missing, Path folder) {
    List<OneMutant.Shown> shown = new ArrayList<>();
    for (String each : missing) {
      String property = each.substring(PREFIX.length());
      run(model, List.of(property), folder)
          .counterexample()
          .ifPresent(steps -> shown.add(new OneMutant.Shown(property, steps)));
    }
    return shown;
  }

  /** Runs TLC on the changed spec with these properties and no invariant. */
  private TlcResult run(Model model, List<String> properties, Path folder) {
    try {
      Path cfg = folder.resolve(model.cfgName());
      Files.writeString(cfg, configuration(model, properties));
      Path module = folder.resolve(model.module().getFileName());
      Files.write(module, Files.readAllBytes(model.module()));
      List<Path> folders = new ArrayList<>();
      folders.add(folder);
      folders.add(model.cfg().toAbsolutePath().getParent());
      folders.addAll(model.moduleFolders());
      return runner.run(
          new Model(
              model.name(),
              model.spec(),
              cfg,
              module,
              folders,
              model.settings(),
              model.expectation()),
          options,
          ProgressListener.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String configuration(Model model, List<String> properties) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean listing = false;
    for (String line : Files.readAllLines(model.cfg())) {
      listing = LISTS.matcher(line).matches() || (listing && !KEYWORD.matcher(line).matches());
      if (!listing) {
        text.append(line).append('\n');
      }
    }
    text.append("PROPERTIES\n");
    properties.forEach(each -> text.append("  ").append(each).append('\n'));
    return text.append("CHECK_DEADLOCK FALSE\n").toString();
  }

  private static Trial trial(
      Mutant mutant, String key, Model model, Outcome outcome, List<String> broken, String detail) {
    List<String> missing = broken.stream().map(each -> PREFIX + each).toList();
    return new Trial(mutant.id(), name(model), key, outcome, List.of(), missing, detail);
  }

  /** How trials by the liveness of {@code model} are called. */
  static String name(Model model) {
    return model.name() + " (liveness)";
  }

  private static BadInputException unusable(Model model, TlcResult result) {
    return new BadInputException(
        model.cfg().toString(),
        "TLC showed nothing of a mutant (" + result.verdict() + ")",
        "Run the command again, with fewer --jobs if memory or time ran out; results are kept");
  }
}
