package org.inglenook.conformance.labelled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.conformance.judge.JudgeReport;
import org.inglenook.conformance.judge.TraceJudge;
import org.inglenook.conformance.judge.Watcher;
import org.inglenook.conformance.opinion.OpinionException;
import org.inglenook.conformance.opinion.SecondTraceJudge;
import org.inglenook.conformance.opinion.SeenTrace;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.TlcRunner;

/**
 * Asks the judges about files of one model: the one of this JVM, which knows what it has evaluated
 * for the files before, and beside it a forked TLC.
 */
final class Judges {
  private final TraceJudge first;
  private final Optional<SecondTraceJudge> second;

  /**
   * @param engine of {@code model}
   * @param runner forks the second judge; empty when there is to be none
   */
  Judges(SpecEngine engine, Model model, Optional<TlcRunner> runner) {
    first = new TraceJudge(engine, JudgeOptions.STANDARD);
    second =
        runner.map(
            tlc ->
                new SecondTraceJudge(tlc, model.cfg(), model.moduleFolders(), engine, List.of()));
  }

  /**
   * What they say.
   *
   * @param second empty when there is no second judge
   * @param trouble why the second one has said nothing
   */
  record Rulings(List<Ruling> first, List<Ruling> second, Optional<String> trouble) {}

  /**
   * Asks about {@code files}, all in one run of the second judge.
   *
   * @param both whether the second one is asked, too, if there is one
   * @param progress hears how many the first one has judged
   */
  Rulings about(List<Path> files, boolean both, IntConsumer progress) throws IOException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      List<SeenTrace> seen = both && second.isPresent() ? seen(files) : List.of();
      Future<List<Ruling>> asked = pool.submit(() -> seen.isEmpty() ? List.of() : second(seen));
      return answered(first(files, progress), asked);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Rulings answered(List<Ruling> first, Future<List<Ruling>> asked) {
    try {
      return new Rulings(first, asked.get(), Optional.empty());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OpinionException none) {
        return new Rulings(first, List.of(), Optional.of(none.getMessage()));
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a forked TLC judged", e);
    }
  }

  private List<Ruling> first(List<Path> files, IntConsumer progress) throws IOException {
    List<Ruling> rulings = new ArrayList<>();
    for (Path file : files) {
      try (TraceSource source = TraceFile.open(file)) {
        JudgeReport report = first.judge(source, file.toString(), Watcher.NOBODY);
        rulings.add(new Ruling(report.verdict(), report.records()));
      }
      progress.accept(rulings.size());
    }
    return rulings;
  }

  private List<SeenTrace> seen(List<Path> files) throws IOException {
    List<SeenTrace> seen = new ArrayList<>();
    for (Path file : files) {
      try (TraceSource source = TraceFile.open(file)) {
        seen.add(second.orElseThrow().read(source, JudgeOptions.STANDARD));
      }
    }
    return seen;
  }

  private List<Ruling> second(List<SeenTrace> seen) {
    return second.orElseThrow().judge(seen).stream()
        .map(each -> new Ruling(each.verdict(), each.records()))
        .toList();
  }
}
