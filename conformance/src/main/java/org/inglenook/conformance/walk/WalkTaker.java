package org.inglenook.conformance.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.replay.Answer;
import org.inglenook.conformance.replay.Commands;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

/** Takes walks, each on a fresh subject. */
final class WalkTaker {
  private static final long SEED = 1;

  private final SpecEngine engine;
  private final SubjectFactory factory;
  private final StateGraph graph;
  private final Set<String> actions = new TreeSet<>();

  WalkTaker(SpecEngine engine, SubjectFactory factory, StateGraph graph) {
    this.engine = engine;
    this.factory = factory;
    this.graph = graph;
    engine.module().actions().stream().map(SpecAction::name).forEach(actions::add);
  }

  /**
   * Takes a walk; it ends early where production code parts from the spec.
   *
   * @param walk indices of instances, each legal where the ones before it lead
   */
  List<WalkStep> take(List<Integer> walk) {
    ReplaySubject subject = factory.create(actions, engine.constants(), SEED);
    Observer observer = new Observer(engine.module(), subject.view());
    Commands commands = subject.commands(graph.instances());
    List<WalkStep> steps = new ArrayList<>();
    int at = 0;
    for (int instance : walk) {
      WalkStep step = step(subject, commands, observer, at, instance);
      steps.add(step);
      if (!step.conforms()) {
        return steps;
      }
      at = step.allowed() ? graph.target(at, instance) : at;
    }
    return steps;
  }

  private WalkStep step(
      ReplaySubject subject, Commands commands, Observer observer, int at, int instance) {
    int target = graph.target(at, instance);
    long hash = target < 0 ? subject.hash() : 0;
    Answer answer = Answer.DONE;
    String threw = "";
    try {
      answer = commands.perform(instance);
    } catch (RuntimeException e) {
      threw = e.toString();
    }
    SpecState before = graph.state(at);
    SpecState expected = target >= 0 ? graph.state(target) : before;
    return new WalkStep(
        graph.instances().get(instance),
        target >= 0,
        answer,
        threw,
        before,
        expected,
        observer.observe(expected),
        target < 0 && !answer.done() && subject.hash() != hash);
  }
}
