package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecAction.Conjunct;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * Sorts disabled instances by the rules: only bounds false, else taken by the environment, else
 * impossible by the table, else to be refused. It asks the spec only, never production code.
 */
final class Classifier {
  private final SpecEngine engine;
  private final Map<String, Rule> rules;

  Classifier(SpecEngine engine, List<Impossible> impossible) {
    this.engine = engine;
    rules =
        engine.module().actions().stream()
            .collect(Collectors.toMap(SpecAction::name, action -> Rule.of(action, impossible)));
  }

  /** What is known of an action before any state: looked up once for each state and instance. */
  private record Rule(
      SpecAction action, List<Impossible> rows, boolean needsGuards, Disabled byTag) {
    static Rule of(SpecAction action, List<Impossible> impossible) {
      List<Impossible> rows =
          impossible.stream().filter(row -> row.action().equals(action.name())).toList();
      boolean bounded = action.guards().stream().anyMatch(Conjunct::isBound);
      return new Rule(action, rows, bounded || !rows.isEmpty(), Classifier.byTag(action));
    }
  }

  Classification classify(StateGraph graph) {
    List<ActionInstance> instances = graph.instances();
    Classification table = new Classification(graph.states(), instances.size());
    for (int state = 0; state < graph.states(); state++) {
      SpecState at = graph.state(state);
      for (int i = 0; i < instances.size(); i++) {
        if (graph.target(state, i) < 0) {
          table.set(state, i, classify(at, instances.get(i)));
        }
      }
    }
    return table;
  }

  /** The class of {@code instance}, which is disabled in {@code state}. */
  Disabled classify(SpecState state, ActionInstance instance) {
    Rule rule = rules.get(instance.action());
    if (!rule.needsGuards()) {
      return rule.byTag();
    }
    SpecAction action = rule.action();
    List<GuardVerdict> verdicts = engine.guards(state, instance);
    List<Conjunct> broken = broken(action, verdicts, false);
    if (broken.isEmpty() && !broken(action, verdicts, true).isEmpty()) {
      return Disabled.BOUND;
    }
    if (rule.byTag() == Disabled.ENVIRONMENT) {
      return Disabled.ENVIRONMENT;
    }
    return rule.rows().stream().anyMatch(row -> applies(row, broken))
        ? Disabled.IMPOSSIBLE
        : Disabled.REFUSED;
  }

  private static Disabled byTag(SpecAction action) {
    return switch (action.tag().orElse(SpecAction.Tag.KERNEL)) {
      case DEVICE, FAULT, CLOCK -> Disabled.ENVIRONMENT;
      case KERNEL, DRIVER -> Disabled.REFUSED;
    };
  }

  /** The guards that do not hold, in order: those that bound the model, or all others. */
  private static List<Conjunct> broken(
      SpecAction action, List<GuardVerdict> verdicts, boolean bounds) {
    List<Conjunct> broken = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Conjunct guard = action.guards().get(i);
      if (verdicts.get(i) != GuardVerdict.TRUE && guard.isBound() == bounds) {
        broken.add(guard);
      }
    }
    return broken;
  }

  private static boolean applies(Impossible row, List<Conjunct> broken) {
    if (row.guard().isEmpty()) {
      return true;
    }
    return !broken.isEmpty()
        && (broken.get(0).text().contains(row.guard())
            || broken.get(0).label().filter(row.guard()::equals).isPresent());
  }
}
