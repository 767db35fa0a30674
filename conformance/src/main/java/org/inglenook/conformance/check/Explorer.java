package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.portfolio.Model;

/**
 * Explores a model and judges on the way what its {@code .cfg} lists, every safety property that no
 * model of the spec has to keep (so that a property counts from the moment it is written), and
 * every reach predicate.
 */
final class Explorer {
  private final SpecEngine engine;
  private final Model model;
  private final Set<String> kept;

  /**
   * @param kept operators that some model of the spec lists that must hold
   */
  Explorer(SpecEngine engine, Model model, Set<String> kept) {
    this.engine = engine;
    this.model = model;
    this.kept = kept;
  }

  /** Explores; the graph is handed to {@code result} for further use. */
  Result explore(int limit) {
    long start = System.nanoTime();
    Predicates judged = judged();
    Exploration found = engine.explore(limit, judged);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new Result(found, outcome(found, judged, millis));
  }

  /** The exploration, and what is to be kept of it. */
  record Result(Exploration exploration, ExplorationOutcome outcome) {}

  private Predicates judged() {
    Set<String> invariants = new LinkedHashSet<>(engine.configured().invariants());
    Set<String> steps = new LinkedHashSet<>(engine.configured().steps());
    for (SpecProperty property : unkept()) {
      if (property.kind() == Kind.INVARIANT) {
        invariants.add(property.name());
      } else if (property.kind() == Kind.STEP) {
        steps.add(property.name());
      }
    }
    return new Predicates(List.copyOf(invariants), List.copyOf(steps), model.expectation().reach());
  }

  /** Properties of the spec that no model has to keep. */
  private List<SpecProperty> unkept() {
    return engine.module().properties().stream()
        .filter(property -> isOfSpec(property) && !kept.contains(property.name()))
        .toList();
  }

  /** Properties that the model's own module defines are there to be broken. */
  private boolean isOfSpec(SpecProperty property) {
    return property.place().module().equals(model.spec());
  }

  private ExplorationOutcome outcome(Exploration found, Predicates judged, long millis) {
    List<String> names = new ArrayList<>(judged.invariants());
    names.addAll(judged.steps());
    Set<String> unreached = new LinkedHashSet<>(judged.reached());
    unreached.removeAll(found.reached().keySet());
    return new ExplorationOutcome(
        found.graph().states(),
        found.graph().transitions(),
        found.graph().diameter() + 1,
        names,
        found.violations().stream().map(each -> violation(found, each)).toList(),
        List.copyOf(unreached),
        neverFired(found.generated()),
        millis);
  }

  private static List<String> neverFired(Map<String, Long> generated) {
    Set<String> never = new TreeSet<>();
    generated.forEach(
        (action, count) -> {
          if (count == 0) {
            never.add(action);
          }
        });
    return List.copyOf(never);
  }

  private Violation violation(Exploration found, Exploration.Violation broken) {
    SpecModule module = engine.module();
    Optional<SpecProperty> property =
        module.properties().stream()
            .filter(each -> each.name().equals(broken.predicate()))
            .findFirst();
    String place =
        module.definitions().stream()
            .filter(each -> each.name().equals(broken.predicate()))
            .map(each -> each.place().toString())
            .findFirst()
            .orElse(module.name());
    return new Violation(
        property.map(SpecProperty::id).orElse(broken.predicate()),
        broken.predicate(),
        property.map(SpecProperty::title).orElse(""),
        place,
        Steps.of(engine, found.graph(), broken.path()));
  }
}
