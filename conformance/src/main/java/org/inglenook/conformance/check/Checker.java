package org.inglenook.conformance.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.tlc.ModelChecker;
import org.inglenook.modelchecking.tlc.ResultsFile;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcOptions;
import org.inglenook.modelchecking.tlc.TlcRunner;

/** Checks a selection of models, several at a time. */
public final class Checker {
  private final Portfolio portfolio;
  private final Path report;

  /**
   * @param report folder of the evidence; TLC's results go there one by one as they come
   */
  public Checker(Portfolio portfolio, Path report) {
    this.portfolio = portfolio;
    this.report = report;
  }

  /**
   * Checks what {@code request} names.
   *
   * @param progress hears, in a few words, what is being done; called by several threads
   * @throws org.inglenook.modelchecking.BadInputException when a name is unknown, a model unusable,
   *     or results cannot be kept
   */
  public CheckOutcome check(CheckRequest request, Consumer<String> progress) {
    long start = System.nanoTime();
    List<Model> models = portfolio.select(request.names(), request.size());
    TlcJar jar = TlcJar.find();
    ModelChecker checker =
        new ModelChecker(
            new TlcRunner(jar),
            TlcOptions.defaults(),
            ResultsFile.open(report.resolve("results.ndjson")),
            !request.fresh());
    Listing listing = new Listing(portfolio);
    List<ModelOutcome> outcomes = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(request.workers());
    try {
      List<Future<ModelOutcome>> jobs = new ArrayList<>();
      for (Model model : longestFirst(models)) {
        jobs.add(pool.submit(new ModelJob(model, checker, listing, progress)));
      }
      for (Future<ModelOutcome> job : jobs) {
        outcomes.add(result(job));
      }
    } finally {
      pool.shutdownNow();
    }
    outcomes.sort(Comparator.comparing(outcome -> outcome.model().name()));
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new CheckOutcome(outcomes, listing.missing(models), jar.version(), millis);
  }

  /** Replay models take longest; begun first, they do not keep the others waiting at the end. */
  private static List<Model> longestFirst(List<Model> models) {
    return models.stream()
        .sorted(Comparator.comparing(model -> model.expectation().size()))
        .toList();
  }

  private static ModelOutcome result(Future<ModelOutcome> job) {
    try {
      return job.get();
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
      throw new IllegalStateException("check was interrupted", e);
    }
  }
}
