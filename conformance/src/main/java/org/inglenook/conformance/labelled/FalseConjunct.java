package org.inglenook.conformance.labelled;

import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.StepConjunct.Role;

/** Makes sure that a fault is a single one: names the one conjunct that is false of a step. */
final class FalseConjunct {
  private final Tables tables;
  private final SpecEngine engine;

  FalseConjunct(Tables tables, SpecEngine engine) {
    this.tables = tables;
    this.engine = engine;
  }

  /** The guard that is false, if nothing else is. */
  Optional<String> theOnlyGuard(Picture before, int instance, Picture after) {
    return theOnly(Role.GUARD, before, instance, after);
  }

  /** The update that is false, if nothing else is. */
  Optional<String> theOnlyUpdate(Picture before, int instance, Picture after) {
    return theOnly(Role.UPDATE, before, instance, after);
  }

  private Optional<String> theOnly(Role role, Picture before, int instance, Picture after) {
    List<StepConjunct> fails = failing(before, instance, after);
    boolean single =
        fails.size() == 1
            && fails.get(0).role() == role
            && fails.get(0).verdict() == GuardVerdict.FALSE;
    return single ? Optional.of(text(fails.get(0))) : Optional.empty();
  }

  /** What TLC cannot evaluate in a state that is not reachable is no single fault. */
  private List<StepConjunct> failing(Picture before, int instance, Picture after) {
    try {
      return engine
          .conjuncts(tables.full(before), tables.instances().get(instance), tables.full(after))
          .stream()
          .filter(StepConjunct::fails)
          .toList();
    } catch (EvaluationException e) {
      return List.of();
    }
  }

  private static String text(StepConjunct conjunct) {
    return "%s is false (%s)"
        .formatted(
            conjunct.conjunct().text().strip().replaceAll("\\s+", " "),
            conjunct.conjunct().place());
  }
}
