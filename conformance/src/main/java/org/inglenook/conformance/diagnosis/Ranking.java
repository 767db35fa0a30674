package org.inglenook.conformance.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inglenook.modelchecking.engine.SpecEngine;

/**
 * Ranks what may have happened when a step was rejected.
 *
 * <p>A hypothesis is the likelier the less it leaves unexplained: the innermost places in which the
 * state seen differs from the one it leads to, and one for each guard that it takes for ignored.
 * That a report is wrong costs something, too, so the step reported comes first unless another one
 * explains more. Between equals the order is that of {@link Hypothesis} and then the spec's.
 */
public final class Ranking {
  private final SpecEngine engine;

  public Ranking(SpecEngine engine) {
    this.engine = engine;
  }

  /** The hypotheses, the likeliest first; never empty where the spec has an instance at all. */
  public List<Explanation> rank(RejectedStep step) {
    List<Explanation> found = new ArrayList<>();
    if (step.reported().isPresent()) {
      found.addAll(new ReportedStep(engine, step).explanations());
    }
    if (!step.commanded()) {
      found.addAll(new OtherSteps(engine, step).explanations());
    }
    found.sort(
        Comparator.comparingDouble(Explanation::cost).thenComparing(Explanation::hypothesis));
    return List.copyOf(found);
  }

  /** Ranks the hypotheses about several states in which the step may have begun. */
  public List<Explanation> rank(List<RejectedStep> steps) {
    return steps.stream()
        .flatMap(step -> rank(step).stream())
        .sorted(
            Comparator.comparingDouble(Explanation::cost).thenComparing(Explanation::hypothesis))
        .distinct()
        .toList();
  }
}
