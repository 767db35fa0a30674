package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.inglenook.conformance.monitor.Diagnosis;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

/** Replays one model's whole graph on production code. */
public final class Replay {
  private final SpecEngine engine;
  private final SubjectFactory factory;
  private final int workers;

  /**
   * @param engine the opened model; used by the calling thread alone
   * @param factory makes the subjects
   * @param workers threads, each with a subject of its own
   */
  public Replay(SpecEngine engine, SubjectFactory factory, int workers) {
    this.engine = engine;
    this.factory = factory;
    this.workers = workers;
  }

  /**
   * Replays {@code graph}.
   *
   * @throws IllegalArgumentException when the graph is not complete, has several initial states, or
   *     binding or view is not total
   */
  public ReplayResult run(StateGraph graph) {
    if (!graph.complete() || graph.initialStates() != 1) {
      throw new IllegalArgumentException(
          "graph cannot be replayed: complete="
              + graph.complete()
              + ", initial states="
              + graph.initialStates());
    }
    long start = System.nanoTime();
    ReplayPlan plan = new ReplayPlan(engine, graph, factory.impossible());
    List<MismatchException> bad = new ArrayList<>();
    ReplayCounts counts = judge(plan, bad);
    long nanos = System.nanoTime() - start;
    Optional<Mismatch> first =
        bad.stream()
            .min(Comparator.comparingInt(MismatchException::visited))
            .map(each -> mostTelling(plan, each.mismatches()));
    List<String> lines = new ArrayList<>();
    first.ifPresent(mismatch -> lines.addAll(explain(plan, mismatch)));
    List<String> broken = first.map(mismatch -> brokenIds(plan, mismatch)).orElse(List.of());
    return new ReplayResult(graph, counts, expected(plan), nanos, first, lines, broken);
  }

  private ReplayCounts judge(ReplayPlan plan, List<MismatchException> bad) {
    AtomicInteger firstBad = new AtomicInteger(Integer.MAX_VALUE);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<ReplayCounts>> shares = new ArrayList<>();
      for (int share = 0; share < workers; share++) {
        shares.add(pool.submit(new ReplayShare(plan, factory, share, workers, firstBad)));
      }
      ReplayCounts sum = ReplayCounts.NONE;
      for (Future<ReplayCounts> share : shares) {
        sum = sum.plus(result(share, bad));
      }
      return sum;
    } finally {
      pool.shutdownNow();
    }
  }

  private static ReplayCounts result(Future<ReplayCounts> share, List<MismatchException> bad) {
    try {
      return share.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MismatchException found) {
        bad.add(found);
        return ReplayCounts.NONE;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("replay was interrupted", e);
    }
  }

  private static ReplayCounts expected(ReplayPlan plan) {
    Map<Disabled, Long> classes = plan.classes().counts();
    return new ReplayCounts(
        plan.graph().transitions(),
        classes.get(Disabled.REFUSED),
        classes.get(Disabled.IMPOSSIBLE),
        classes.get(Disabled.ENVIRONMENT),
        classes.get(Disabled.BOUND),
        0,
        0,
        0);
  }

  /** The first mismatch that breaks a property, or else the first. */
  private Mismatch mostTelling(ReplayPlan plan, List<Mismatch> mismatches) {
    return mismatches.stream()
        .filter(mismatch -> !brokenIds(plan, mismatch).isEmpty())
        .findFirst()
        .orElse(mismatches.get(0));
  }

  private List<String> explain(ReplayPlan plan, Mismatch mismatch) {
    List<String> lines = new ArrayList<>(MismatchText.steps(plan, mismatch));
    Diagnosis diagnosis = new Diagnosis(engine);
    if (mismatch.isAboutTheInstance()) {
      SpecState before = plan.state(mismatch.state());
      ActionInstance instance = plan.instances().get(mismatch.instance());
      lines.addAll(diagnosis.explain(before, instance, mismatch.observed()));
    } else {
      lines.addAll(diagnosis.differences(mismatch.expected(), mismatch.observed(), "expected"));
    }
    return lines;
  }

  private List<String> brokenIds(ReplayPlan plan, Mismatch mismatch) {
    if (mismatch.instance() < 0) {
      return List.of();
    }
    SpecState before = plan.state(mismatch.state());
    ActionInstance instance = plan.instances().get(mismatch.instance());
    return new Diagnosis(engine).brokenIds(before, instance, mismatch.observed());
  }
}
