package org.inglenook.conformance.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.StepConjunct.Role;

/** The hypotheses by which the step reported was taken, or refused. */
final class ReportedStep {
  private final SpecEngine engine;
  private final RejectedStep step;
  private final ActionInstance instance;
  private final List<StepConjunct> conjuncts;
  private final double distance;

  ReportedStep(SpecEngine engine, RejectedStep step) {
    this.engine = engine;
    this.step = step;
    instance = step.reported().orElseThrow();
    Completion completion = new Completion(engine, step.hidden());
    SpecState after = completion.complete(step.before(), instance, step.observed());
    conjuncts = engine.conjuncts(step.before(), instance, after);
    distance =
        new Distance(engine.variables(), completion.seen())
            .between(completion.intended(step.before(), instance, after), after);
  }

  List<Explanation> explanations() {
    List<Explanation> found = new ArrayList<>();
    if (step.refusal().isPresent()) {
      found.addAll(changedThoughRefused());
      if (found.isEmpty() && conjuncts.stream().noneMatch(this::forbids)) {
        found.addAll(refused(step.refusal().get()));
      }
    } else {
      found.addAll(taken());
    }
    earlier(found).ifPresent(each -> found.add(0, each));
    return found;
  }

  /** The step was taken: guards that were ignored, the unobeyed first, and updates that fail. */
  private List<Explanation> taken() {
    List<StepConjunct> ignored =
        conjuncts.stream()
            .filter(this::forbids)
            .sorted(
                Comparator.<StepConjunct, Boolean>comparing(StepConjunct::isBound)
                    .thenComparing(each -> step.experience().obeyed(each.conjunct().place()))
                    .thenComparing(each -> each.verdict() == GuardVerdict.UNDEFINED))
            .toList();
    long wrong = ignored.stream().filter(each -> each.verdict() == GuardVerdict.FALSE).count();
    List<Explanation> found = new ArrayList<>();
    for (StepConjunct guard : ignored) {
      boolean hidden = !guard.reads().isEmpty() && step.hidden().containsAll(guard.reads());
      found.add(
          explanation(
              hidden ? Hypothesis.UNSEEN_GUARD : Hypothesis.IGNORED_GUARD,
              distance + wrong,
              guard));
    }
    for (StepConjunct update : failingUpdates()) {
      found.add(explanation(Hypothesis.WRONG_UPDATE, distance + wrong, update));
    }
    return found;
  }

  private List<StepConjunct> failingUpdates() {
    return conjuncts.stream()
        .filter(each -> each.role() == Role.UPDATE && each.fails())
        .sorted(Comparator.comparing(each -> each.verdict() == GuardVerdict.UNDEFINED))
        .toList();
  }

  private boolean forbids(StepConjunct each) {
    return each.role() == Role.GUARD && each.fails();
  }

  /** Refused where the spec allows it: the guards, first those that the answer speaks of. */
  private List<Explanation> refused(String answer) {
    Suspicion suspicion = new Suspicion(step.experience());
    return conjuncts.stream()
        .filter(each -> each.role() == Role.GUARD && !each.isBound())
        .map(
            each ->
                explanation(
                    Hypothesis.REFUSED_GUARD, 1 - suspicion.of(each.conjunct(), answer), each))
        .sorted(Comparator.comparingDouble(Explanation::cost))
        .toList();
  }

  /** Refused, but the state is not the one before: what has changed. */
  private List<Explanation> changedThoughRefused() {
    List<Explanation> found = new ArrayList<>();
    for (StepConjunct each : conjuncts) {
      if (each.role() == Role.UPDATE
          && each.conjunct().variables().stream().anyMatch(this::changed)) {
        found.add(explanation(Hypothesis.CHANGED_THOUGH_REFUSED, distance, each));
      }
    }
    return found;
  }

  private boolean changed(String variable) {
    int index = engine.variables().indexOf(variable);
    return index >= 0
        && !step.hidden().contains(variable)
        && !engine.module().auxiliary().contains(variable)
        && !step.before().values().get(index).equals(step.observed().values().get(index));
  }

  /** Whether, and where, something went wrong before this step. */
  private Optional<Explanation> earlier(List<Explanation> found) {
    if (found.isEmpty() || found.get(0).failure().isEmpty()) {
      return Optional.empty();
    }
    StepConjunct failing = judged(found.get(0).failure().get());
    TreeSet<String> reads = new TreeSet<>(failing.reads());
    conjuncts.stream()
        .filter(each -> each.role() == Role.GUARD)
        .forEach(each -> reads.addAll(each.reads()));
    TreeSet<String> about = new TreeSet<>();
    found.stream()
        .filter(each -> each.cost() == found.get(0).cost())
        .forEach(
            each -> each.failure().ifPresent(failure -> about.addAll(judged(failure).reads())));
    boolean taken = step.refusal().isEmpty();
    boolean update = failing.role() == Role.UPDATE;
    return new Blame(engine, step).earlier(reads, about, update || !taken, found.get(0).cost());
  }

  private StepConjunct judged(Failure failure) {
    return conjuncts.stream()
        .filter(
            each -> each.conjunct().equals(failure.conjunct()) && each.via().equals(failure.via()))
        .findFirst()
        .orElseThrow();
  }

  private Explanation explanation(Hypothesis hypothesis, double cost, StepConjunct conjunct) {
    return new Explanation(hypothesis, instance, cost, distance, Optional.of(Failure.of(conjunct)));
  }
}
