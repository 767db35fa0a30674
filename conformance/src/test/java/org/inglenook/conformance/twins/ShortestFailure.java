package org.inglenook.conformance.twins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.replay.Answer;
import org.inglenook.conformance.replay.Commands;
import org.inglenook.conformance.replay.Mark;
import org.inglenook.conformance.replay.RefusableInstances;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * How short a failing walk can be at all: breadth first through everything that the subject can be
 * led into, where two moments are one only if both the state and the whole world are.
 */
final class ShortestFailure {
  private final StateGraph graph;
  private final RefusableInstances refusable;
  private final ReplaySubject subject;
  private final Observer observer;
  private final Commands commands;
  private final Set<List<Long>> seen = new HashSet<>();

  /** A moment: the subject, and where the spec is then. */
  private record Moment(int state, Mark mark) {}

  ShortestFailure(SpecEngine engine, StateGraph graph, SubjectFactory factory) {
    this.graph = graph;
    refusable = new RefusableInstances(engine, graph, factory.impossible());
    Set<String> actions = new TreeSet<>();
    engine.module().actions().stream().map(SpecAction::name).forEach(actions::add);
    subject = factory.create(actions, engine.constants(), 1);
    observer = new Observer(engine.module(), subject.view());
    commands = subject.commands(graph.instances());
  }

  /** The steps of the shortest failing walk, or {@code most} if there is none shorter. */
  int steps(int most) {
    List<Moment> here = List.of(new Moment(0, subject.mark()));
    for (int steps = 1; steps < most; steps++) {
      List<Moment> next = new ArrayList<>();
      for (Moment moment : here) {
        if (fails(moment, next)) {
          return steps;
        }
      }
      here = next;
    }
    return most;
  }

  private boolean fails(Moment at, List<Moment> next) {
    List<Integer> refused = refusable.in(at.state());
    for (int instance = 0; instance < graph.instances().size(); instance++) {
      int target = graph.target(at.state(), instance);
      if (target >= 0 || refused.contains(instance)) {
        subject.rewind(at.mark());
        int state = target >= 0 ? target : at.state();
        if (!conforms(instance, target >= 0, state)) {
          return true;
        }
        if (seen.add(List.of((long) state, subject.hash()))) {
          next.add(new Moment(state, subject.mark()));
        }
      }
    }
    return false;
  }

  private boolean conforms(int instance, boolean allowed, int state) {
    try {
      long hash = subject.hash();
      Answer answer = commands.perform(instance);
      return answer.done() == allowed
          && observer.shows(graph.state(state))
          && (allowed || subject.hash() == hash);
    } catch (RuntimeException e) {
      return false;
    }
  }
}
