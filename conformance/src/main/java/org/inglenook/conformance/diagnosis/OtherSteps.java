package org.inglenook.conformance.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StepConjunct;

/** The hypotheses by which the report is wrong: another step was taken, or one more. */
final class OtherSteps {
  /** What a wrong report costs: as much as one place that differs, or less for an argument. */
  private static final double WRONG_ACTION = 1;

  private static final double WRONG_ARGUMENT = 0.5;

  /** What a missing report costs. */
  private static final double NO_REPORT = 1.5;

  /** More candidates than anybody reads. */
  private static final int MOST = 20;

  private final SpecEngine engine;
  private final RejectedStep step;
  private final Completion completion;
  private final Distance distance;

  OtherSteps(SpecEngine engine, RejectedStep step) {
    this.engine = engine;
    this.step = step;
    completion = new Completion(engine, step.hidden());
    distance = new Distance(engine.variables(), completion.seen());
  }

  /** Those that come nearer to what was seen than if nothing had happened. */
  List<Explanation> explanations() {
    double idle = distance.between(step.before(), step.observed());
    List<Explanation> found = new ArrayList<>();
    for (ActionInstance other : engine.instances()) {
      SpecState after = engine.successor(step.before(), other);
      if (after != null && step.reported().filter(other::equals).isEmpty()) {
        double left = distance.between(after, step.observed());
        if (left == 0 || left < idle) {
          found.add(
              new Explanation(
                  Hypothesis.OTHER_STEP, other, left + prior(other), left, Optional.empty()));
        }
        unreported(other, after, idle).ifPresent(found::add);
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Explanation::cost))
        .limit(MOST)
        .map(this::withFailure)
        .toList();
  }

  private double prior(ActionInstance other) {
    if (step.reported().isEmpty()) {
      return 0;
    }
    boolean sameAction = step.reported().get().action().equals(other.action());
    return sameAction ? WRONG_ARGUMENT : WRONG_ACTION;
  }

  /** The step reported comes after {@code first}, which was not. */
  private Optional<Explanation> unreported(ActionInstance first, SpecState between, double idle) {
    SpecState after =
        step.reported().map(reported -> engine.successor(between, reported)).orElse(null);
    if (after == null) {
      return Optional.empty();
    }
    double left = distance.between(after, step.observed());
    return left == 0 || left < idle
        ? Optional.of(
            new Explanation(
                Hypothesis.UNREPORTED_STEP, first, left + NO_REPORT, left, Optional.empty()))
        : Optional.empty();
  }

  private Explanation withFailure(Explanation explanation) {
    if (explanation.hypothesis() != Hypothesis.OTHER_STEP) {
      return explanation;
    }
    ActionInstance other = explanation.instance();
    SpecState after = completion.complete(step.before(), other, step.observed());
    return new Explanation(
        explanation.hypothesis(),
        other,
        explanation.cost(),
        explanation.unexplained(),
        engine.conjuncts(step.before(), other, after).stream()
            .filter(StepConjunct::fails)
            .findFirst()
            .map(Failure::of));
  }
}
