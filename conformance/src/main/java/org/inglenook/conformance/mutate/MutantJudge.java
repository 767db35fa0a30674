package org.inglenook.conformance.mutate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inglenook.conformance.mutate.Trial.Outcome;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.TlcRunner;

/** Takes mutants of one spec through its models, one at a time. For one thread. */
final class MutantJudge implements AutoCloseable {
  /** Part of each key: raise it when a mutation or the judging of trials changes its meaning. */
  private static final int VERSION = 2;

  private static final String UNCHANGED = "unchanged";

  private final MutationModels models;
  private final ModuleText spec;
  private final TrialFile kept;
  private final LivenessBench liveness;
  private final Map<Model, GraphBench> benches = new LinkedHashMap<>();
  private final Path folder;

  MutantJudge(MutationModels models, ModuleText spec, TrialFile kept, TlcRunner runner) {
    this.models = models;
    this.spec = spec;
    this.kept = kept;
    liveness = new LivenessBench(runner);
    try {
      folder = Files.createTempDirectory("inglenook-mutant");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The trials of a mutant, up to the first that decides. */
  List<Trial> judge(Mutant mutant) {
    String text = mutant.applyTo(spec);
    write(text);
    List<Trial> trials = new ArrayList<>();
    boolean open = true;
    if (mutant.mutantClass() != MutantClass.FAIRNESS) {
      for (Model model : models.all()) {
        if (open) {
          open = add(mutant, trials, graph(mutant, model, text));
        }
      }
    }
    if (open && isAboutLiveness(mutant, trials)) {
      boolean fairness = mutant.mutantClass() == MutantClass.FAIRNESS;
      for (Model model : models.liveness().stream().limit(fairness ? Long.MAX_VALUE : 1).toList()) {
        if (open) {
          open = add(mutant, trials, liveness(mutant, model, text));
        }
      }
    }
    return trials;
  }

  /** Judges a mutant and finds, for what broke last, the behaviours that show it. */
  OneMutant show(Mutant mutant) {
    List<Trial> trials = judge(mutant);
    Set<String> fired = new TreeSet<>();
    models.all().forEach(model -> fired.addAll(fired(model)));
    Fate fate = Fate.of(mutant, trials, fired);
    List<OneMutant.Shown> shown = new ArrayList<>();
    Trial last = trials.get(trials.size() - 1);
    for (Model model : models.all()) {
      if (last.model().equals(model.name()) && last.outcome() == Outcome.DIFFERENT) {
        shown.addAll(bench(model).counterexamples(folder));
      } else if (last.model().equals(LivenessBench.name(model))) {
        shown.addAll(liveness.counterexamples(model, last.missing(), folder));
      }
    }
    return new OneMutant(models.spec(), fate, shown);
  }

  /** Makes a trial and adds it; answers whether to go on. */
  private static boolean add(Mutant mutant, List<Trial> trials, Trial trial) {
    trials.add(trial);
    return trial.outcome() != Outcome.INVALID && !trial.kills(mutant.evidence());
  }

  private Trial graph(Mutant mutant, Model model, String text) {
    String key = key(model, text);
    return kept.find(mutant.id(), model.name(), key)
        .orElseGet(() -> keep(bench(model).judge(mutant, key, folder)));
  }

  private Trial liveness(Mutant mutant, Model model, String text) {
    String key = key(model, text);
    return kept.find(mutant.id(), LivenessBench.name(model), key)
        .orElseGet(() -> keep(liveness.judge(mutant, key, model, folder)));
  }

  /**
   * Liveness is stated by the changed spec itself, so a definition that its properties mention is
   * not judged by it.
   */
  private static boolean isAboutLiveness(Mutant mutant, List<Trial> trials) {
    return switch (mutant.mutantClass()) {
      case WEAKENING -> false;
      case FAIRNESS -> true;
      case STRENGTHENING, EFFECT ->
          !mutant.part().judged()
              && trials.stream().anyMatch(trial -> trial.outcome() == Outcome.DIFFERENT);
    };
  }

  /** The actions that {@code model} takes when nothing is changed. */
  List<String> fired(Model model) {
    String key = key(model, spec.toString());
    Trial trial =
        kept.find(UNCHANGED, model.name(), key)
            .orElseGet(
                () ->
                    keep(
                        new Trial(
                            UNCHANGED,
                            model.name(),
                            key,
                            Outcome.IDENTICAL,
                            List.of(),
                            bench(model).fired(),
                            "")));
    return trial.missing();
  }

  /** The bench of a model, made when first asked for. */
  GraphBench bench(Model model) {
    return benches.computeIfAbsent(model, each -> new GraphBench(each, models.listed()));
  }

  private Trial keep(Trial trial) {
    kept.add(trial);
    return trial;
  }

  private String key(Model model, String text) {
    String judged = String.join(" ", models.listed());
    return Hashes.of(text, model.hash(), judged, String.valueOf(VERSION));
  }

  private void write(String text) {
    try {
      Files.writeString(folder.resolve(models.file().getFileName()), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    benches.values().forEach(GraphBench::close);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
