package org.inglenook.conformance.diagnosis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.StepConjunct.Role;

/**
 * Finds out whether a step went wrong because of what an earlier one left behind unseen: production
 * code was right about the same instance in a state that shows the same in every variable that
 * matters, so something decides that no variable shows. Then the latest step that changed such a
 * variable is to blame.
 */
final class Blame {
  private final SpecEngine engine;
  private final RejectedStep step;

  Blame(SpecEngine engine, RejectedStep step) {
    this.engine = engine;
    this.step = step;
  }

  /**
   * The earlier step, and its update of one of {@code about}.
   *
   * @param reads variables that the step depends on
   * @param about variables that what fails depends on
   * @param taken whether production code should have taken the step
   * @param cost of the best hypothesis by which no earlier step is to blame
   */
  Optional<Explanation> earlier(
      Collection<String> reads, Collection<String> about, boolean taken, double cost) {
    boolean decidedUnseen =
        step.experience().right().stream()
            .anyMatch(each -> each.taken() == taken && agree(reads, each.state(), step.before()));
    if (!decidedUnseen) {
      return Optional.empty();
    }
    List<RejectedStep.PastStep> past = step.past();
    for (int i = past.size() - 1; i >= 0; i--) {
      RejectedStep.PastStep each = past.get(i);
      if (!agree(about, each.before(), each.after())) {
        return update(each, about)
            .map(
                conjunct ->
                    new Explanation(
                        Hypothesis.EARLIER_STEP,
                        each.instance(),
                        cost,
                        0,
                        Optional.of(
                            new Failure(
                                Role.UPDATE,
                                conjunct.conjunct(),
                                conjunct.via(),
                                Optional.empty(),
                                0))));
      }
    }
    return Optional.empty();
  }

  private Optional<StepConjunct> update(RejectedStep.PastStep past, Collection<String> about) {
    return engine.conjuncts(past.before(), past.instance(), past.after()).stream()
        .filter(each -> each.role() == Role.UPDATE)
        .filter(
            each ->
                each.conjunct().variables().stream()
                    .anyMatch(
                        name ->
                            about.contains(name)
                                && !agree(List.of(name), past.before(), past.after())))
        .findFirst();
  }

  private boolean agree(Collection<String> names, SpecState a, SpecState b) {
    return names.stream()
        .mapToInt(engine.variables()::indexOf)
        .allMatch(i -> i < 0 || a.values().get(i).equals(b.values().get(i)));
  }
}
