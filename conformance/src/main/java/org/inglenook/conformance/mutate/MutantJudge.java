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
import java.util.Optional;
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
  private final Optional<MutantPool> pool;
  private final TrialFile kept;
  private final LivenessBench liveness;
  private final List<Model> fair;
  private final Map<Model, GraphBench> benches = new LinkedHashMap<>();
  private final Map<Model, String> hashes = new LinkedHashMap<>();
  private final Map<Model, List<String>> takenBy = new LinkedHashMap<>();
  private final Path folder;

  /** Judges mutants one by one, or those of {@code pool} in one text. */
  MutantJudge(
      MutationModels models,
      ModuleText spec,
      Optional<MutantPool> pool,
      TrialFile kept,
      TlcRunner runner) {
    this.pool = pool;
    this.models = models;
    this.spec = spec;
    this.kept = kept;
    liveness = new LivenessBench(runner);
    fair = models.liveness();
    try {
      folder = Files.createTempDirectory("inglenook-mutant");
      if (pool.isPresent()) {
        Path own = Files.createDirectory(folder.resolve(GraphBench.POOL));
        Files.writeString(own.resolve(models.file().getFileName()), pool.get().text());
      }
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
      for (Model model : order(mutant)) {
        if (open) {
          open = add(mutant, trials, graph(mutant, model, text));
        }
      }
    }
    if (open && isAboutLiveness(mutant, trials)) {
      boolean fairness = mutant.mutantClass() == MutantClass.FAIRNESS;
      for (Model model : fair.stream().limit(fairness ? Long.MAX_VALUE : 1).toList()) {
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
        shown.addAll(bench(model).counterexamples(mutant, folder));
      } else if (last.model().equals(LivenessBench.name(model))) {
        shown.addAll(liveness.counterexamples(model, last.missing(), folder));
      }
    }
    return new OneMutant(models.spec(), fate, shown);
  }

  /**
   * Models that take an action that is changed come first: most of the others see no difference.
   */
  private List<Model> order(Mutant mutant) {
    List<Model> first = new ArrayList<>();
    List<Model> later = new ArrayList<>();
    for (Model model : models.all()) {
      boolean concerned = mutant.part().actions().stream().anyMatch(fired(model)::contains);
      (concerned ? first : later).add(model);
    }
    first.addAll(later);
    return first;
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
    return takenBy.computeIfAbsent(model, this::explored);
  }

  private List<String> explored(Model model) {
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
    return benches.computeIfAbsent(model, each -> new GraphBench(each, models.listed(), pool));
  }

  private Trial keep(Trial trial) {
    kept.add(trial);
    return trial;
  }

  private String key(Model model, String text) {
    String judged = String.join(" ", models.listed());
    String hash = hashes.computeIfAbsent(model, Model::hash);
    return Hashes.of(text, hash, judged, String.valueOf(VERSION));
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
