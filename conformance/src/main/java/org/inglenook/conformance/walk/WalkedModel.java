package org.inglenook.conformance.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.replay.Answer;
import org.inglenook.conformance.replay.Commands;
import org.inglenook.conformance.replay.RefusableInstances;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

/** One replay model of a spec, opened and explored, on which walks go. */
final class WalkedModel {
  /** One choice in this many commands something that must be refused. */
  private static final int REFUSED_SHARE = 8;

  private static final long SEED = 1;

  private final String name;
  private final SpecEngine engine;
  private final SubjectFactory factory;
  private final StateGraph graph;
  private final RefusableInstances refusable;

  WalkedModel(String name, SpecEngine engine, SubjectFactory factory, StateGraph graph) {
    this.name = name;
    this.engine = engine;
    this.factory = factory;
    this.graph = graph;
    refusable = new RefusableInstances(engine, graph, factory.impossible());
  }

  String name() {
    return name;
  }

  SpecEngine engine() {
    return engine;
  }

  /** Takes the walk; it ends early where production code parts from the spec. */
  List<WalkStep> walk(List<Integer> choices) {
    ReplaySubject subject = factory.create(actions(), engine.constants(), SEED);
    Observer observer = new Observer(engine.module(), subject.view());
    Commands commands = subject.commands(graph.instances());
    List<WalkStep> steps = new ArrayList<>();
    int at = 0;
    for (int choice : choices) {
      int instance = pick(at, choice);
      if (instance >= 0) {
        WalkStep step = step(commands, observer, at, instance);
        steps.add(step);
        if (!step.conforms()) {
          return steps;
        }
        at = step.allowed() ? graph.target(at, instance) : at;
      }
    }
    return steps;
  }

  private Set<String> actions() {
    Set<String> names = new TreeSet<>();
    engine.module().actions().stream().map(SpecAction::name).forEach(names::add);
    return names;
  }

  /** The instance that {@code choice} picks; -1 where nothing is enabled. */
  private int pick(int state, int choice) {
    int which = choice / REFUSED_SHARE;
    List<Integer> options = choice % REFUSED_SHARE == 0 ? refusable.in(state) : List.of();
    if (options.isEmpty()) {
      options = enabled(state);
    }
    return options.isEmpty() ? -1 : options.get(which % options.size());
  }

  private List<Integer> enabled(int state) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < graph.instances().size(); i++) {
      if (graph.target(state, i) >= 0) {
        found.add(i);
      }
    }
    return found;
  }

  private WalkStep step(Commands commands, Observer observer, int at, int instance) {
    ActionInstance named = graph.instances().get(instance);
    int target = graph.target(at, instance);
    Answer answer = commands.perform(instance);
    SpecState before = graph.state(at);
    SpecState expected = target >= 0 ? graph.state(target) : before;
    return new WalkStep(named, target >= 0, answer, before, expected, observer.observe(expected));
  }
}
