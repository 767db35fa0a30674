package org.inglenook.conformance.junit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.conformance.replay.Mismatch;
import org.inglenook.conformance.replay.RefusableInstances;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * One replay of the whole graph, told as two tests for each action: it is done wherever the spec
 * allows it, and refused wherever it does not. A replay ends at the first state in which something
 * is wrong; tests of other actions are then aborted, not passed.
 */
final class ReplayTests {
  private final SpecEngine engine;
  private final StateGraph graph;
  private final SubjectFactory subjects;
  private final Runnable requireBound;
  private ReplayResult result;
  private RuntimeException failure;

  /**
   * @param requireBound aborts a test when there is no subject to replay on
   */
  ReplayTests(SpecEngine engine, StateGraph graph, SubjectFactory subjects, Runnable requireBound) {
    this.engine = engine;
    this.graph = graph;
    this.subjects = subjects;
    this.requireBound = requireBound;
  }

  Stream<DynamicTest> tests() {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("begins in the initial state, and always alike", this::begins));
    Map<String, Long> refused = refused();
    allowed()
        .forEach(
            (action, count) -> {
              String takes = action + " is done as the spec says, " + count + " times";
              tests.add(dynamicTest(takes, () -> judge(action, true)));
              if (refused.containsKey(action)) {
                String refuses = action + " is refused " + refused.get(action) + " times";
                tests.add(dynamicTest(refuses, () -> judge(action, false)));
              }
            });
    tests.add(dynamicTest("nothing of the state graph was left out", this::complete));
    return tests.stream();
  }

  /** Transitions by action, in the spec's order. */
  private Map<String, Long> allowed() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < graph.instances().size(); i++) {
      long count = 0;
      for (int state = 0; state < graph.states(); state++) {
        count += graph.target(state, i) >= 0 ? 1 : 0;
      }
      counts.merge(graph.instances().get(i).action(), count, Long::sum);
    }
    return counts;
  }

  private Map<String, Long> refused() {
    RefusableInstances refusable = new RefusableInstances(engine, graph, subjects.impossible());
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int state = 0; state < graph.states(); state++) {
      for (int instance : refusable.in(state)) {
        counts.merge(graph.instances().get(instance).action(), 1L, Long::sum);
      }
    }
    return counts;
  }

  private void begins() {
    run();
    if (failure != null) {
      throw failure;
    }
    if (result.mismatch().filter(each -> each.instance() < 0).isPresent()) {
      throw new AssertionError(text());
    }
  }

  private void judge(String action, boolean allowed) {
    run();
    Assumptions.assumeTrue(failure == null, "the replay did not come to an end");
    if (result.mismatch().isPresent()) {
      if (isAbout(result.mismatch().get(), action, allowed)) {
        throw new AssertionError(text());
      }
      Assumptions.abort(
          "the replay ended before all states were judged: "
              + result.mismatch().get().kind().sentence());
    }
  }

  private boolean isAbout(Mismatch mismatch, String action, boolean allowed) {
    int instance = mismatch.instance();
    return instance >= 0
        && graph.instances().get(instance).action().equals(action)
        && graph.target(mismatch.state(), instance) >= 0 == allowed;
  }

  private void complete() {
    run();
    Assumptions.assumeTrue(
        failure == null && result.mismatch().isEmpty(), "the replay ended before its end");
    if (!result.conforms()) {
      throw new AssertionError(
          "judged " + result.counts().pinned() + " of " + result.expected().pinned());
    }
  }

  private String text() {
    return engine.module().name() + ":\n  " + String.join("\n  ", result.explanation());
  }

  /** Replays once, for all tests; what ends it early is kept for the first of them. */
  private void run() {
    requireBound.run();
    if (result == null && failure == null) {
      try {
        result = new Replay(engine, subjects, 1).run(graph);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
  }
}
