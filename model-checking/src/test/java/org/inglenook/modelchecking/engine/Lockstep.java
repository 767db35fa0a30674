package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Two stores of one model, asked the same, which have to answer the same. */
final class Lockstep {
  final StateStore ours;
  final StateStore theirs;
  private final List<ActionInstance> instances;

  Lockstep(SpecEngine engine, CompiledSpec compiled, Predicates judged) {
    ours = compiled.store();
    theirs = engine.store(judged);
    instances = engine.instances();
  }

  /**
   * The state after {@code instance} in {@code from}; empty when it is disabled, or when neither
   * can evaluate it.
   */
  Optional<SpecState> successor(SpecState from, int instance) {
    Object mine = after(ours, from, instance);
    Object expected = after(theirs, from, instance);
    assertThat(mine).as("%s in %s", instances.get(instance), from).isEqualTo(expected);
    return expected instanceof SpecState target ? Optional.of(target) : Optional.empty();
  }

  private static Object after(StateStore store, SpecState from, int instance) {
    try {
      int target = store.successor(store.add(from), instance);
      return target == StateStore.NONE ? "disabled" : store.state(target);
    } catch (EvaluationException e) {
      return "undefined";
    }
  }

  /** The names of what a step breaks; empty when neither can evaluate them. */
  Optional<List<String>> broken(SpecState from, SpecState to) {
    Object mine = verdict(ours, from, to);
    Object expected = verdict(theirs, from, to);
    assertThat(mine).as("%s to %s", from, to).isEqualTo(expected);
    return expected instanceof Broken broken ? Optional.of(broken.names) : Optional.empty();
  }

  private record Broken(List<String> names) {}

  private static Object verdict(StateStore store, SpecState from, SpecState to) {
    try {
      int a = store.add(from);
      return new Broken(store.broken(a, from.equals(to) ? a : store.add(to)));
    } catch (EvaluationException e) {
      return "undefined";
    }
  }

  /**
   * What the states and steps break that come first, breadth first.
   *
   * @param states gets them, in that order
   */
  List<String> firstBroken(List<SpecState> states, int limit) {
    TreeSet<String> broken = new TreeSet<>();
    for (int state : theirs.initial()) {
      states.add(theirs.state(state));
      broken(states.get(state), states.get(state)).ifPresent(broken::addAll);
    }
    for (int i = 0; i < states.size() && broken.isEmpty() && states.size() < limit; i++) {
      for (int instance = 0; instance < instances.size(); instance++) {
        Optional<SpecState> next = successor(states.get(i), instance);
        if (next.isPresent()) {
          broken(states.get(i), next.get()).ifPresent(broken::addAll);
          if (theirs.add(next.get()) == states.size()) {
            states.add(next.get());
          }
        }
      }
    }
    return new ArrayList<>(broken);
  }
}
