package org.inglenook.conformance.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.conformance.diagnosis.Experience;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.StepConjunct.Role;

/**
 * Asks production code for one action wherever the spec has to refuse it and a single guard is
 * false: what does it answer? States to which production code does not find its way are passed
 * over.
 */
final class Answers {
  /** Answers asked for: enough to tell the guards of an action apart. */
  private static final int MOST_ASKED = 400;

  /** States looked at. */
  private static final int MOST_STATES = 2_000;

  private final SpecEngine engine;
  private final ReplayPlan plan;
  private final StateGraph graph;
  private final ReplaySubject subject;
  private final Observer observer;
  private final Commands commands;
  private final String action;
  private final Mark[] marks;
  private final Map<SpecModule.Place, SortedMap<String, Integer>> counts = new LinkedHashMap<>();
  private int asked;

  Answers(SpecEngine engine, ReplayPlan plan, ReplaySubject subject, String action) {
    this.engine = engine;
    this.plan = plan;
    this.subject = subject;
    this.action = action;
    graph = plan.graph();
    observer = new Observer(plan.module(), subject.view());
    commands = subject.commands(plan.instances());
    marks = new Mark[graph.states()];
  }

  /** For each guard, by its place, how often it was answered how. */
  Map<SpecModule.Place, SortedMap<String, Integer>> ask() {
    marks[0] = subject.mark();
    int states = Math.min(graph.states(), MOST_STATES);
    for (int state = 0; state < states && asked < MOST_ASKED; state++) {
      if (marks[state] != null) {
        for (int instance = 0; instance < plan.instances().size(); instance++) {
          visit(state, instance);
        }
        marks[state] = null;
      }
    }
    return counts;
  }

  private void visit(int state, int instance) {
    int target = graph.target(state, instance);
    if (target < 0) {
      ask(state, instance);
    } else if (graph.predecessor(target) == state
        && graph.predecessorInstance(target) == instance) {
      subject.rewind(marks[state]);
      if (leads(instance, target)) {
        marks[target] = subject.mark();
      }
    }
  }

  private boolean leads(int instance, int target) {
    try {
      return commands.perform(instance).done() && observer.shows(plan.state(target));
    } catch (RuntimeException thrown) {
      return false; // then this is no way
    }
  }

  private void ask(int state, int instance) {
    if (!plan.instances().get(instance).action().equals(action)
        || plan.classes().get(state, instance) != Disabled.REFUSED) {
      return;
    }
    SpecState at = plan.state(state);
    List<StepConjunct> broken =
        engine.conjuncts(at, plan.instances().get(instance), at).stream()
            .filter(each -> each.role() == Role.GUARD && each.verdict() == GuardVerdict.FALSE)
            .toList();
    if (broken.size() == 1) {
      asked++;
      subject.rewind(marks[state]);
      counts
          .computeIfAbsent(broken.get(0).conjunct().place(), unused -> new TreeMap<>())
          .merge(answer(instance), 1, Integer::sum);
    }
  }

  private String answer(int instance) {
    try {
      Answer answer = commands.perform(instance);
      return answer.done() ? Experience.TAKEN : answer.refusal();
    } catch (RuntimeException thrown) {
      return thrown.getClass().getSimpleName();
    }
  }
}
