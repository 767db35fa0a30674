package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecAction.Tag;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;

/**
 * Everything a replay needs to know of the spec, worked out before the first step: several threads
 * read it, and none of them needs TLC any more.
 */
final class ReplayPlan {
  private final SpecModule module;
  private final Map<String, Value> constants;
  private final StateGraph graph;
  private final List<Impossible> impossible;
  private final Classification classes;
  private final SpecState[] states;
  private final List<ActionInstance> instances;
  private final int[] faults;

  ReplayPlan(SpecEngine engine, StateGraph graph, List<Impossible> impossible) {
    module = engine.module();
    constants = engine.constants();
    this.graph = graph;
    this.impossible = List.copyOf(impossible);
    classes = new Classifier(engine, impossible).classify(graph);
    states = new SpecState[graph.states()];
    for (int i = 0; i < states.length; i++) {
      states[i] = graph.state(i);
    }
    instances = graph.instances();
    faults = faultInstances();
  }

  /** Whether this is the plan for {@code other}, with the same rows of what no call expresses. */
  boolean isOf(StateGraph other, List<Impossible> rows) {
    return graph == other && impossible.equals(rows);
  }

  private int[] faultInstances() {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < instances.size(); i++) {
      if (actionsTagged(Tag.FAULT).contains(instances.get(i).action())) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private Set<String> actionsTagged(Tag tag) {
    Set<String> names = new TreeSet<>();
    for (SpecAction action : module.actions()) {
      if (action.tag().filter(tag::equals).isPresent()) {
        names.add(action.name());
      }
    }
    return names;
  }

  /** A fresh subject for this model. */
  ReplaySubject subject(SubjectFactory factory, long seed) {
    Set<String> actions = new TreeSet<>();
    module.actions().forEach(action -> actions.add(action.name()));
    return factory.create(actions, constants, seed);
  }

  SpecModule module() {
    return module;
  }

  StateGraph graph() {
    return graph;
  }

  Classification classes() {
    return classes;
  }

  SpecState state(int number) {
    return states[number];
  }

  List<ActionInstance> instances() {
    return instances;
  }

  /** The instances of actions that are faults. */
  int[] faults() {
    return faults.clone();
  }
}
