package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.diagnosis.Diagnosis;
import org.inglenook.conformance.diagnosis.Experience;
import org.inglenook.conformance.diagnosis.Explanation;
import org.inglenook.conformance.diagnosis.RejectedStep;
import org.inglenook.conformance.diagnosis.RejectedStep.PastStep;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

/** Explains a mismatch: the steps that lead to it, and what may have happened, by the spec. */
final class MismatchExplainer {
  private final SpecEngine engine;
  private final ReplayPlan plan;
  private final SubjectFactory factory;
  private final Diagnosis diagnosis;

  MismatchExplainer(SpecEngine engine, ReplayPlan plan, SubjectFactory factory) {
    this.engine = engine;
    this.plan = plan;
    this.factory = factory;
    diagnosis = new Diagnosis(engine);
  }

  /**
   * Explains one mismatch.
   *
   * @param visited the state in whose visit it was found
   */
  Explained explain(Mismatch mismatch, int visited) {
    List<String> lines = new ArrayList<>(MismatchText.steps(plan, mismatch));
    Optional<RejectedStep> step = rejected(mismatch, visited);
    List<Explanation> ranked = step.map(diagnosis::rank).orElse(List.of());
    lines.addAll(
        step.isPresent()
            ? diagnosis.explain(step.get(), ranked)
            : diagnosis.differences(mismatch.expected(), mismatch.observed(), "expected"));
    return new Explained(lines, ranked);
  }

  /**
   * A mismatch, explained.
   *
   * @param lines of text, the steps first
   * @param candidates what may have happened, the likeliest first; empty when it is about no
   *     instance
   */
  record Explained(List<String> lines, List<Explanation> candidates) {}

  /** The ids of the properties that the state after the mismatch breaks. */
  List<String> brokenIds(Mismatch mismatch) {
    if (mismatch.instance() < 0) {
      return List.of();
    }
    return diagnosis.brokenIds(
        plan.state(mismatch.state()),
        plan.instances().get(mismatch.instance()),
        mismatch.observed());
  }

  private Optional<RejectedStep> rejected(Mismatch mismatch, int visited) {
    return switch (mismatch.kind()) {
      case WRONG_STATE, TORN -> Optional.of(commanded(mismatch, Optional.empty(), Experience.NONE));
      case ACCEPTED ->
          Optional.of(commanded(mismatch, Optional.empty(), experience(mismatch, visited)));
      case REFUSED ->
          Optional.of(
              commanded(mismatch, Optional.of(mismatch.detail()), experience(mismatch, visited)));
      case REFUSAL_CHANGED ->
          Optional.of(commanded(mismatch, Optional.of(mismatch.detail()), Experience.NONE));
      case INITIAL, THREW, SNAPSHOT -> Optional.empty();
    };
  }

  private Experience experience(Mismatch mismatch, int visited) {
    return new GuardSurvey(engine, plan, factory).of(mismatch, visited);
  }

  private RejectedStep commanded(
      Mismatch mismatch, Optional<String> refusal, Experience experience) {
    SpecState before = plan.state(mismatch.state());
    return RejectedStep.reported(
            before, plan.instances().get(mismatch.instance()), mismatch.observed())
        .commanded(refusal)
        .after(past(mismatch), experience);
  }

  private List<PastStep> past(Mismatch mismatch) {
    StateGraph graph = plan.graph();
    List<PastStep> steps = new ArrayList<>();
    int at = 0;
    for (int instance : mismatch.via().past(graph, mismatch.state())) {
      int next = graph.target(at, instance);
      steps.add(new PastStep(plan.state(at), plan.instances().get(instance), plan.state(next)));
      at = next;
    }
    return steps;
  }
}
