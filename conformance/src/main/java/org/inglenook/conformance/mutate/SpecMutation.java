package org.inglenook.conformance.mutate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;

/** Judges the mutants of a spec, several at a time, and keeps every result as it comes. */
public final class SpecMutation {
  private final Portfolio portfolio;
  private final Path specs;
  private final Path folder;

  /**
   * A run over specs of {@code portfolio}.
   *
   * @param specs folder of the specs, with the excuses in {@code mutants}
   * @param folder where results are kept, a file for each spec
   */
  public SpecMutation(Portfolio portfolio, Path specs, Path folder) {
    this.portfolio = portfolio;
    this.specs = specs;
    this.folder = folder;
  }

  /**
   * Judges the mutants that {@code request} asks for.
   *
   * @param progress hears, in a few words, what is being done; called by several threads
   * @throws org.inglenook.modelchecking.BadInputException when the spec has no small model, a model
   *     does not show what it must, or results cannot be kept
   */
  public MutationOutcome run(MutationRequest request, Consumer<String> progress)
      throws IOException {
    MutationModels models = MutationModels.of(portfolio, request.spec());
    progress.accept("reading " + request.spec());
    MutationModels.Reading reading = models.read();
    List<Mutant> mutants =
        MutantSample.of(reading.mutants()).stream()
            .filter(each -> isWanted(request, each))
            .limit(request.limit())
            .toList();
    TrialFile kept = new TrialFile(folder.resolve(request.spec() + ".ndjson"));
    Map<Mutant, List<Trial>> trials = new LinkedHashMap<>();
    mutants.forEach(each -> trials.put(each, List.of()));
    ModuleText text = ModuleText.read(models.file());
    MutantPool pool = new MutantPool(text, reading.module(), mutants);
    Supplier<MutantJudge> judges =
        () -> new MutantJudge(models, text, Optional.of(pool), kept, new TlcRunner(TlcJar.find()));
    Set<String> fired = judge(models, mutants, judges, request.jobs(), progress, trials);
    List<Fate> fates = new ArrayList<>();
    trials.forEach((mutant, made) -> fates.add(Fate.of(mutant, made, fired)));
    return new MutationOutcome(
        request.spec(),
        models.all().stream().map(Model::name).toList(),
        ids(models),
        List.copyOf(models.listed()),
        List.copyOf(reading.links()),
        fates,
        excuses(request.spec()),
        request.isWhole());
  }

  /**
   * Judges one mutant again, whatever has been kept, and finds out how it is noticed.
   *
   * @throws BadInputException when the spec has no mutant of that id
   */
  public OneMutant rerun(String spec, String id) {
    MutationModels models = MutationModels.of(portfolio, spec);
    List<Mutant> mutants = models.read().mutants();
    Mutant mutant =
        mutants.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--mutant",
                        spec + " has no mutant " + id,
                        "Copy an id from the output of ./inglenook mutate " + spec));
    ModuleText text = ModuleText.read(models.file());
    try (MutantJudge judge =
        new MutantJudge(
            models, text, Optional.empty(), TrialFile.none(), new TlcRunner(TlcJar.find()))) {
      return judge.show(mutant);
    }
  }

  private static boolean isWanted(MutationRequest request, Mutant mutant) {
    return request
        .only()
        .map(
            word ->
                mutant.mutation().word().equals(word) || mutant.mutantClass().word().equals(word))
        .orElse(true);
  }

  private Excuses excuses(String spec) {
    return Excuses.read(specs.resolve("mutants").resolve(spec + ".excused"));
  }

  private static Map<String, String> ids(MutationModels models) {
    Map<String, String> ids = new LinkedHashMap<>();
    models.all().forEach(model -> model.propertyIds().all().forEach(ids::putIfAbsent));
    return ids;
  }

  /** Fills {@code trials}; answers which actions the models take when nothing is changed. */
  private static Set<String> judge(
      MutationModels models,
      List<Mutant> mutants,
      Supplier<MutantJudge> judges,
      int jobs,
      Consumer<String> progress,
      Map<Mutant, List<Trial>> trials) {
    ConcurrentLinkedQueue<Mutant> open = new ConcurrentLinkedQueue<>(mutants);
    Set<String> fired = new TreeSet<>();
    Callable<Void> worker =
        () -> {
          try (MutantJudge judge = judges.get()) {
            for (Mutant next = open.poll(); next != null; next = open.poll()) {
              progress.accept(
                  models.spec()
                      + ": "
                      + (mutants.size() - open.size())
                      + " of "
                      + mutants.size()
                      + " mutants, "
                      + next.id());
              List<Trial> made = judge.judge(next);
              synchronized (trials) {
                trials.put(next, made);
              }
            }
            return null;
          }
        };
    run(worker, jobs);
    try (MutantJudge judge = judges.get()) {
      models.all().forEach(model -> fired.addAll(judge.fired(model)));
    }
    return fired;
  }

  private static void run(Callable<Void> worker, int jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Void>> started = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        started.add(pool.submit(worker));
      }
      for (Future<Void> each : started) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; results so far are kept", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
