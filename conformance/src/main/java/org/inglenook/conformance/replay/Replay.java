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
import java.util.concurrent.atomic.AtomicReference;
import org.inglenook.conformance.binding.NotTotalException;
import org.inglenook.conformance.replay.MismatchExplainer.Explained;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;

/** Replays one model's whole graph on production code. */
public final class Replay {
  private final SpecEngine engine;
  private final SubjectFactory factory;
  private final int workers;
  private final AtomicReference<ReplayPlan> prepared;

  /**
   * @param engine the opened model; used by the calling thread alone
   * @param factory makes the subjects
   * @param workers threads, each with a subject of its own
   */
  public Replay(SpecEngine engine, SubjectFactory factory, int workers) {
    this(engine, factory, workers, new AtomicReference<>());
  }

  private Replay(
      SpecEngine engine,
      SubjectFactory factory,
      int workers,
      AtomicReference<ReplayPlan> prepared) {
    this.engine = engine;
    this.factory = factory;
    this.workers = workers;
    this.prepared = prepared;
  }

  /** The same replay of other production code: what the spec says is worked out only once. */
  public Replay of(SubjectFactory other) {
    return new Replay(engine, other, workers, prepared);
  }

  private ReplayPlan plan(StateGraph graph) {
    return prepared.updateAndGet(
        known ->
            known != null && known.isOf(graph, factory.impossible())
                ? known
                : new ReplayPlan(engine, graph, factory.impossible()));
  }

  /**
   * Replays {@code graph}.
   *
   * @throws IllegalArgumentException when the graph is not complete or has several initial states
   * @throws NotTotalException when binding or view is not total
   */
  public ReplayResult run(StateGraph graph) {
    requireReplayable(graph);
    long start = System.nanoTime();
    ReplayPlan plan = plan(graph);
    List<MismatchException> bad = new ArrayList<>();
    ReplayCounts counts = judge(plan, bad);
    long nanos = System.nanoTime() - start;
    MismatchExplainer explainer = new MismatchExplainer(engine, plan, factory);
    Optional<MismatchException> worst =
        bad.stream()
            .min(
                Comparator.comparing(MismatchException::isOffThePath)
                    .thenComparing(MismatchException::visited));
    Optional<Mismatch> first = worst.map(each -> mostTelling(explainer, each.mismatches()));
    Optional<Explained> explained =
        first.map(mismatch -> explainer.explain(mismatch, worst.orElseThrow().visited()));
    return new ReplayResult(
        ReplayedGraph.of(graph),
        counts,
        expected(plan),
        nanos,
        first,
        explained.map(Explained::lines).orElse(List.of()),
        explained.map(Explained::candidates).orElse(List.of()),
        first.map(explainer::brokenIds).orElse(List.of()));
  }

  /**
   * Replays {@code graph} and says only what {@link #run} finds first, without working out why: for
   * who replays much code that is wrong.
   *
   * @return what kind of mismatch there is and in which state, on one line; empty if there is none
   */
  public Optional<String> complaint(StateGraph graph) {
    requireReplayable(graph);
    List<MismatchException> bad = new ArrayList<>();
    judge(plan(graph), bad);
    return bad.stream().findFirst().map(each -> each.getMessage() + ", state " + each.visited());
  }

  private static void requireReplayable(StateGraph graph) {
    if (!graph.complete() || graph.initialStates() != 1) {
      throw new IllegalArgumentException(
          "graph cannot be replayed: complete="
              + graph.complete()
              + ", initial states="
              + graph.initialStates());
    }
  }

  private ReplayCounts judge(ReplayPlan plan, List<MismatchException> bad) {
    ReplayShare.Shared shared = new ReplayShare.Shared();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<ReplayCounts>> shares = new ArrayList<>();
      for (int share = 0; share < workers; share++) {
        shares.add(pool.submit(new ReplayShare(plan, factory, share, workers, shared)));
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
      if (e.getCause() instanceof NotTotalException incomplete) {
        throw incomplete;
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
        plan.pairs(),
        0,
        0,
        0,
        0);
  }

  /** The first mismatch that breaks a property, or else the first. */
  private static Mismatch mostTelling(MismatchExplainer explainer, List<Mismatch> mismatches) {
    return mismatches.stream()
        .filter(mismatch -> !explainer.brokenIds(mismatch).isEmpty())
        .findFirst()
        .orElse(mismatches.get(0));
  }
}
