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
import org.inglenook.modelchecking.engine.SpecEngine;
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
    List<Mismatch> mismatches = new ArrayList<>();
    ReplayCounts counts = judge(plan, mismatches);
    long nanos = System.nanoTime() - start;
    Optional<Mismatch> first = mismatches.stream().min(Comparator.comparingInt(Mismatch::state));
    List<String> lines = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    first.ifPresent(mismatch -> explain(plan, mismatch, lines, broken));
    return new ReplayResult(graph, counts, expected(plan), nanos, first, lines, broken);
  }

  private ReplayCounts judge(ReplayPlan plan, List<Mismatch> mismatches) {
    AtomicInteger firstBad = new AtomicInteger(Integer.MAX_VALUE);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<ReplayCounts>> shares = new ArrayList<>();
      for (int share = 0; share < workers; share++) {
        shares.add(pool.submit(new ReplayShare(plan, factory, share, workers, firstBad)));
      }
      ReplayCounts sum = ReplayCounts.NONE;
      for (Future<ReplayCounts> share : shares) {
        sum = sum.plus(result(share, mismatches));
      }
      return sum;
    } finally {
      pool.shutdownNow();
    }
  }

  private static ReplayCounts result(Future<ReplayCounts> share, List<Mismatch> mismatches) {
    try {
      return share.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MismatchException found) {
        mismatches.add(found.mismatch());
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

  private void explain(
      ReplayPlan plan, Mismatch mismatch, List<String> lines, List<String> broken) {
    Diagnosis diagnosis = new Diagnosis(engine);
    lines.addAll(MismatchText.steps(plan, mismatch));
    if (mismatch.instance() >= 0) {
      var before = plan.state(mismatch.state());
      var instance = plan.instances().get(mismatch.instance());
      lines.addAll(diagnosis.explain(before, instance, mismatch.observed()));
      broken.addAll(diagnosis.brokenIds(before, instance, mismatch.observed()));
    }
  }
}
