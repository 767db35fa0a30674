package org.inglenook.conformance.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecAction.Conjunct;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/**
 * Explains a step that is none: the guard or update that fails with its place in the spec, the
 * values expected and observed, the nearest action, and the properties broken.
 */
public final class Diagnosis {
  private final SpecEngine engine;

  public Diagnosis(SpecEngine engine) {
    this.engine = engine;
  }

  /**
   * Explains why going from {@code before} to {@code observed} is not {@code instance}.
   *
   * @return lines of text, most important first
   */
  public List<String> explain(SpecState before, ActionInstance instance, SpecState observed) {
    List<String> lines = new ArrayList<>();
    SpecState expected = engine.successor(before, instance);
    SpecState after = actedBy(before, instance, observed);
    if (expected == null) {
      lines.add(brokenGuard(before, instance));
      lines.addAll(differences(before, observed, "before"));
      nearest(before, after).ifPresent(near -> lines.add("nearest action: " + near));
    } else {
      firstBrokenUpdate(before, instance, after).ifPresent(lines::add);
      lines.addAll(differences(expected, after, "expected"));
    }
    for (SpecProperty property : broken(before, instance, observed)) {
      lines.add("breaks " + property.id() + " " + property.title() + " (" + property.place() + ")");
    }
    return lines;
  }

  private String brokenGuard(SpecState before, ActionInstance instance) {
    List<Conjunct> guards = action(instance).guards();
    List<GuardVerdict> verdicts = engine.guards(before, instance);
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i) != GuardVerdict.TRUE) {
        return "guard fails: " + oneLine(guards.get(i).text()) + " (" + guards.get(i).place() + ")";
      }
    }
    return "no guard fails by itself: " + instance + " (" + action(instance).place() + ")";
  }

  private Optional<String> firstBrokenUpdate(
      SpecState before, ActionInstance instance, SpecState observed) {
    List<Conjunct> updates = action(instance).updates();
    List<GuardVerdict> verdicts = engine.updates(before, instance, observed);
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i) != GuardVerdict.TRUE) {
        return Optional.of(
            "update fails: "
                + oneLine(updates.get(i).text())
                + " ("
                + updates.get(i).place()
                + ")");
      }
    }
    return Optional.empty();
  }

  private SpecAction action(ActionInstance instance) {
    return engine.module().actions().stream()
        .filter(action -> action.name().equals(instance.action()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A line for each innermost place where two states differ.
   *
   * @param word what {@code expected} is called
   */
  public List<String> differences(SpecState expected, SpecState observed, String word) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < expected.values().size(); i++) {
      String name = engine.variables().get(i);
      lines.addAll(ValueDiff.of(name, word, expected.values().get(i), observed.values().get(i)));
    }
    return lines;
  }

  /** The enabled instance whose successor differs from {@code observed} in the fewest variables. */
  public Optional<ActionInstance> nearest(SpecState before, SpecState observed) {
    ActionInstance best = null;
    int fewest = observed.values().size();
    for (ActionInstance candidate : engine.instances()) {
      SpecState after = engine.successor(before, candidate);
      int distance = after == null ? Integer.MAX_VALUE : distance(after, observed);
      if (distance < fewest) {
        fewest = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(SpecState a, SpecState b) {
    int different = 0;
    for (int i = 0; i < a.values().size(); i++) {
      different += a.values().get(i).equals(b.values().get(i)) ? 0 : 1;
    }
    return different;
  }

  /** Ids of the safety properties that {@code observed}, or the step to it, breaks. */
  public List<String> brokenIds(SpecState before, ActionInstance instance, SpecState observed) {
    return broken(before, instance, observed).stream().map(SpecProperty::id).toList();
  }

  private List<SpecProperty> broken(SpecState before, ActionInstance instance, SpecState observed) {
    SpecState after = actedBy(before, instance, observed);
    return engine.module().properties().stream()
        .filter(property -> isBroken(property, before, after))
        .toList();
  }

  private boolean isBroken(SpecProperty property, SpecState before, SpecState after) {
    if (property.kind() == Kind.INVARIANT) {
      return !engine.holds(property.name(), after);
    }
    boolean step = property.kind() == Kind.STEP || property.kind() == Kind.LINK;
    return step && !before.equals(after) && !engine.holdsStep(property.name(), before, after);
  }

  /** The observed state, with the history of whoever takes steps of this action. */
  private SpecState actedBy(SpecState before, ActionInstance instance, SpecState observed) {
    SpecState sample = engine.successor(before, instance);
    for (int i = 0; sample == null && i < engine.instances().size(); i++) {
      ActionInstance other = engine.instances().get(i);
      sample = other.action().equals(instance.action()) ? engine.successor(before, other) : null;
    }
    List<Value> values = new ArrayList<>(observed.values());
    for (String name : engine.module().auxiliary()) {
      int index = engine.variables().indexOf(name);
      if (sample != null) {
        values.set(index, sample.values().get(index));
      }
    }
    return new SpecState(values);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
