package org.inglenook.conformance.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.diagnosis.Diagnosis;
import org.inglenook.conformance.diagnosis.Explanation;
import org.inglenook.conformance.diagnosis.RejectedStep;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;

/** The step that comes nearest to explaining a record, and why it does not. */
final class Nearest {
  /** A rejection is explained once, from some thousand steps at most. */
  private static final int MOST_STEPS = 1 << 14;

  private static final String TYPES = "TypeOK";

  private final SpecEngine engine;
  private final StateStore store;
  private final List<ActionInstance> instances;
  private int before = StateStore.NONE;
  private int instance = StateStore.NONE;
  private int after = StateStore.NONE;
  private int best = Integer.MAX_VALUE;
  private int tried;

  Nearest(SpecEngine engine, StateStore store) {
    this.engine = engine;
    this.store = store;
    instances = engine.instances();
  }

  /** What is said of a record that is no step. */
  record Reason(List<String> lines, List<Explanation> ranked, List<String> broken) {}

  /** Explains why no step of {@code moves} leads from {@code states} to what was seen. */
  Reason explain(int[] states, Moves moves, Seen seen) {
    for (int state : states) {
      look(state, moves, seen);
    }
    if (instance == StateStore.NONE) {
      lookAtGuards(states, moves);
    }
    if (instance == StateStore.NONE) {
      return new Reason(
          List.of("no action is enabled before it, in any explanation"), List.of(), List.of());
    }
    SpecState from = store.state(before);
    SpecState base = after == StateStore.NONE ? from : store.state(after);
    SpecState observed = seen.over(base);
    List<String> lines = new ArrayList<>(outsideOfTypes(base, seen));
    Diagnosis diagnosis = new Diagnosis(engine);
    if (!lines.isEmpty()) {
      lines.addAll(diagnosis.differences(base, observed, "expected"));
      return new Reason(lines, List.of(), List.of());
    }
    if (moves.said() != Moves.Said.ALL) {
      lines.add("nearest step: " + instances.get(instance));
    }
    RejectedStep step =
        RejectedStep.reported(from, instances.get(instance), observed).hiding(unseen(seen));
    List<Explanation> ranked = diagnosis.rank(step);
    lines.addAll(diagnosis.explain(step, ranked));
    return new Reason(lines, ranked, diagnosis.brokenIds(from, instances.get(instance), observed));
  }

  /** The variables that nobody has seen: they say nothing for or against a step. */
  private Set<String> unseen(Seen seen) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < engine.variables().size(); i++) {
      if (!seen.isSeen(i)) {
        names.add(engine.variables().get(i));
      }
    }
    return names;
  }

  private void look(int state, Moves moves, Seen seen) {
    if (moves.said() == Moves.Said.NOTHING) {
      int[] steps = tried < MOST_STEPS ? store.successors(state) : new int[0];
      for (int at = 0; at < steps.length; at += 2) {
        consider(state, steps[at], steps[at + 1], seen);
      }
      return;
    }
    for (int each : moves.instances()) {
      if (tried < MOST_STEPS) {
        consider(state, each, store.successor(state, each), seen);
      }
    }
  }

  private void consider(int state, int step, int target, Seen seen) {
    tried++;
    if (target == StateStore.NONE) {
      return;
    }
    int distance = seen.distance(store, target);
    if (distance < best) {
      best = distance;
      before = state;
      instance = step;
      after = target;
    }
  }

  /** No step is enabled: the one with the fewest false guards. */
  private void lookAtGuards(int[] states, Moves moves) {
    int pairs = 0;
    for (int state : states) {
      for (int each : moves.instances()) {
        if (pairs++ < MOST_STEPS / 16) {
          int failing = failing(state, each);
          if (failing < best) {
            best = failing;
            before = state;
            instance = each;
          }
        }
      }
    }
  }

  private int failing(int state, int step) {
    return (int)
        engine.guards(store.state(state), instances.get(step)).stream()
            .filter(verdict -> verdict != GuardVerdict.TRUE)
            .count();
  }

  /** A line for each variable whose value the spec's own type invariant does not allow. */
  private List<String> outsideOfTypes(SpecState base, Seen seen) {
    List<String> lines = new ArrayList<>();
    boolean typed =
        engine.module().definitions().stream().anyMatch(each -> each.name().equals(TYPES));
    for (int i = 0; typed && i < engine.variables().size(); i++) {
      SpecState observed = seen.over(base, i);
      if (!observed.equals(base) && !isOfItsType(observed)) {
        lines.add(
            "value outside of its type: "
                + engine.variables().get(i)
                + " = "
                + shortened(observed.values().get(i).toString())
                + " ("
                + TYPES
                + ")");
      }
    }
    return lines;
  }

  private boolean isOfItsType(SpecState state) {
    try {
      return engine.holds(TYPES, state);
    } catch (EvaluationException e) {
      return false;
    } catch (RuntimeException e) { // TLC cannot even build a set of numbers and strings
      return false;
    }
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }
}
