package org.inglenook.conformance.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
  private final int[][] enabled;
  private final int[][] faults;
  private final Set<String> ofKernel;

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
    enabled = new int[states.length][];
    faults = new int[states.length][];
    followUps();
    ofKernel = actionsTagged(Tag.KERNEL);
  }

  /** Whether this is the plan for {@code other}, with the same rows of what no call expresses. */
  boolean isOf(StateGraph other, List<Impossible> rows) {
    return graph == other && impossible.equals(rows);
  }

  private void followUps() {
    Set<String> ofFaults = actionsTagged(Tag.FAULT);
    for (int state = 0; state < states.length; state++) {
      int from = state;
      enabled[state] =
          IntStream.range(0, instances.size()).filter(i -> graph.target(from, i) >= 0).toArray();
      faults[state] =
          IntStream.of(enabled[state])
              .filter(i -> ofFaults.contains(instances.get(i).action()))
              .toArray();
    }
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

  /** Pairs of a transition and an instance that is enabled where it leads to. */
  long pairs() {
    long pairs = 0;
    for (int state = 0; state < enabled.length; state++) {
      for (int instance : enabled[state]) {
        pairs += enabled[graph.target(state, instance)].length;
      }
    }
    return pairs;
  }

  /** The instances that are enabled in a state; not to be written to. */
  int[] enabled(int state) {
    return enabled[state];
  }

  /** Whether it is a step of the kernel's own code. */
  boolean isOfKernel(int instance) {
    return ofKernel.contains(instances.get(instance).action());
  }

  /** Those of them that are faults; not to be written to. */
  int[] faults(int state) {
    return faults[state];
  }
}
