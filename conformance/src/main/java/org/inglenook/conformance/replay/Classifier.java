package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private final List<Impossible> impossible;
  private final Map<String, SpecAction> actions;

  Classifier(SpecEngine engine, List<Impossible> impossible) {
    this.engine = engine;
    this.impossible = impossible;
    actions =
        engine.module().actions().stream()
            .collect(Collectors.toMap(SpecAction::name, Function.identity()));
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
    SpecAction action = actions.get(instance.action());
    List<Impossible> rows = rowsOf(action);
    boolean bounded = action.guards().stream().anyMatch(Conjunct::isBound);
    if (!bounded && rows.isEmpty()) {
      return byTag(action);
    }
    List<GuardVerdict> verdicts = engine.guards(state, instance);
    List<Conjunct> broken = broken(action, verdicts, false);
    if (broken.isEmpty() && !broken(action, verdicts, true).isEmpty()) {
      return Disabled.BOUND;
    }
    if (byTag(action) == Disabled.ENVIRONMENT) {
      return Disabled.ENVIRONMENT;
    }
    return rows.stream().anyMatch(row -> applies(row, broken))
        ? Disabled.IMPOSSIBLE
        : Disabled.REFUSED;
  }

  private List<Impossible> rowsOf(SpecAction action) {
    return impossible.stream().filter(row -> row.action().equals(action.name())).toList();
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
