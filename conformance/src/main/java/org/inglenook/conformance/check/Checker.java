package org.inglenook.conformance.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.tlc.ClassArchive;
import org.inglenook.modelchecking.tlc.KeptLines;
import org.inglenook.modelchecking.tlc.ModelChecker;
import org.inglenook.modelchecking.tlc.ResultsFile;
import org.inglenook.modelchecking.tlc.TlcHosts;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcOptions;
import org.inglenook.modelchecking.tlc.TlcRunner;

/** Checks a selection of models, several at a time. */
public final class Checker {
  /** Without a fault, and with one. */
  private static final int WORKLOADS = 2;

  private static final TlcOptions OPTIONS = TlcOptions.defaults().withCoverage(false);

  /** As many models gain more by an archive of TLC's classes than it takes to make it. */
  private static final int MANY = 10;

  private final Portfolio portfolio;
  private final Path root;
  private final Path report;

  /**
   * @param root the project's folder, with the models that follow workloads
   * @param report folder of the evidence; TLC's results go there one by one as they come
   */
  public Checker(Portfolio portfolio, Path root, Path report) {
    this.portfolio = portfolio;
    this.root = root;
    this.report = report;
  }

  /**
   * Checks what {@code request} names.
   *
   * @param progress hears what is being done; never called twice at the same time
   * @throws org.inglenook.modelchecking.BadInputException when a name is unknown, a model unusable,
   *     or results cannot be kept
   */
  public CheckOutcome check(CheckRequest request, Consumer<CheckMoment> progress) {
    List<Model> models = portfolio.select(request.names(), request.size());
    TlcJar jar = TlcJar.find();
    try (TlcHosts hosts = new TlcHosts(jar, folder(models))) {
      ClassArchive archive = ClassArchive.in(report.resolve("classes"), jar);
      return check(request, models, new TlcRunner(jar, archive, hosts), progress);
    }
  }

  private CheckOutcome check(
      CheckRequest request, List<Model> models, TlcRunner runner, Consumer<CheckMoment> progress) {
    long start = System.nanoTime();
    ModelChecker checker =
        new ModelChecker(
            runner, OPTIONS, ResultsFile.open(report.resolve("results.ndjson")), !request.fresh());
    Listing listing = new Listing(portfolio);
    SecondOpinion opinion = new SecondOpinion(runner, portfolio.models(), request.size());
    KeptReplays replays = replays(runner.jar(), !request.fresh());
    Set<String> followed = followed(request);
    Headway headway = headway(models, followed, progress);
    List<ModelOutcome> outcomes = new ArrayList<>();
    List<WorkloadOutcome> workloads = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(request.workers());
    try {
      Future<?> archived = pool.submit(() -> archiveClasses(runner, models));
      List<Future<ModelOutcome>> jobs = new ArrayList<>();
      for (Model model : longestFirst(models)) {
        jobs.add(pool.submit(new ModelJob(model, checker, listing, opinion, replays, headway)));
      }
      List<Future<WorkloadOutcome>> runs = new ArrayList<>();
      for (WorkloadJob job : workloads(followed, headway)) {
        runs.add(pool.submit(job));
      }
      result(archived);
      for (Future<ModelOutcome> job : jobs) {
        outcomes.add(result(job));
      }
      for (Future<WorkloadOutcome> run : runs) {
        workloads.add(result(run));
      }
    } finally {
      pool.shutdownNow();
    }
    outcomes.sort(Comparator.comparing(outcome -> outcome.model().name()));
    List<String> differences = listing.missing(models, request.names().isEmpty());
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new CheckOutcome(outcomes, workloads, differences, runner.jar().version(), millis);
  }

  private KeptReplays replays(TlcJar jar, boolean resume) {
    return new KeptReplays(
        KeptLines.open(report.resolve("replays.ndjson"), ReplayLine.class, ReplayLine.LATEST),
        ClassPath.ofThisJvm(),
        jar.digest(),
        resume);
  }

  /** Where the models are; there may be none of the sizes asked for. */
  private Path folder(List<Model> models) {
    return models.isEmpty() ? root : models.get(0).cfg().toAbsolutePath().getParent();
  }

  /** The archive is made by the model that takes least time. */
  private static void archiveClasses(TlcRunner runner, List<Model> models) {
    if (models.size() >= MANY) {
      models.stream()
          .min(Comparator.comparingLong(Cost::of).thenComparing(Model::name))
          .ifPresent(model -> runner.archiveClasses(model, OPTIONS));
    }
  }

  /** What takes longest, begun first, does not keep a processor waiting at the end. */
  private static List<Model> longestFirst(List<Model> models) {
    return models.stream().sorted(Comparator.comparingLong(Cost::of).reversed()).toList();
  }

  private static Headway headway(
      List<Model> models, Set<String> followed, Consumer<CheckMoment> progress) {
    int workloads = followed.isEmpty() ? 0 : WORKLOADS;
    long cost = models.stream().mapToLong(Cost::of).sum() + workloads * Cost.WORKLOAD;
    return new Headway(progress, models.size() + workloads, cost);
  }

  /** Workloads are followed by the specs asked for; a single model asks for none. */
  private Set<String> followed(CheckRequest request) {
    Set<String> specs = new TreeSet<>(WorkloadJob.SPECS);
    if (!request.names().isEmpty()) {
      specs.retainAll(request.names());
    }
    specs.retainAll(portfolio.specsWithModels());
    return specs;
  }

  private List<WorkloadJob> workloads(Set<String> specs, Headway headway) {
    return specs.isEmpty()
        ? List.of()
        : List.of(
            new WorkloadJob(root, specs, false, headway),
            new WorkloadJob(root, specs, true, headway));
  }

  private static <T> T result(Future<T> job) {
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
