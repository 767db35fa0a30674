package org.inglenook.conformance.diagnosis;

import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.SpecAction.Conjunct;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.StepConjunct.Comparison;
import org.inglenook.modelchecking.engine.StepConjunct.Passage;
import org.inglenook.modelchecking.engine.StepConjunct.Role;

/**
 * A conjunct that fails, and how.
 *
 * @param role whether it is a guard
 * @param conjunct its text, label and place
 * @param via through which operators the action has it, outermost first
 * @param seen what was compared: the innermost place that differs, or the term that decides a
 *     guard; empty where the spec gives no value
 * @param more how many other places differ
 */
public record Failure(
    Role role, Conjunct conjunct, List<Passage> via, Optional<ValueDiff.Place> seen, int more) {

  public Failure {
    via = List.copyOf(via);
  }

  /** How {@code judged} fails. */
  static Failure of(StepConjunct judged) {
    List<ValueDiff.Place> places = judged.comparison().map(Failure::places).orElse(List.of());
    return new Failure(
        judged.role(),
        judged.conjunct(),
        judged.via(),
        places.stream().findFirst(),
        Math.max(0, places.size() - 1));
  }

  private static List<ValueDiff.Place> places(Comparison compared) {
    if (compared.relation().equals("=")) {
      List<ValueDiff.Place> places =
          ValueDiff.of(compared.term(), compared.expected(), compared.observed());
      if (!places.isEmpty()) {
        return places;
      }
    }
    String relation = compared.relation().equals("=") ? "" : compared.relation() + " ";
    return List.of(
        new ValueDiff.Place(
            compared.term(), relation + compared.expected(), compared.observed().toString()));
  }
}
