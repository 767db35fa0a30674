package org.inglenook.conformance.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateStore;

/**
 * Explains what happened between two reports by steps that nobody reports, such as those of a
 * device: the fewest that lead, with the reported step after them, to the state that is seen. Each
 * of them must be enabled where it is taken, so what the spec forbids has no explanation.
 */
public final class SilentSteps {
  /** More steps than drivers and devices take between two crossings. */
  private static final int MOST = 8;

  private final List<ActionInstance> instances;
  private final List<Integer> silent = new ArrayList<>();

  /**
   * @param actions the actions that nobody reports
   */
  public SilentSteps(SpecEngine engine, Set<String> actions) {
    instances = engine.instances();
    for (int i = 0; i < instances.size(); i++) {
      if (actions.contains(instances.get(i).action())) {
        silent.add(i);
      }
    }
  }

  /**
   * The silent steps from where {@code behaviour} is to where {@code reported}, if there is one,
   * leads to what is seen; empty if there are none.
   */
  public Optional<List<ActionInstance>> explain(
      Behaviour behaviour, Optional<ActionInstance> reported) {
    Deque<Path> open = new ArrayDeque<>(List.of(new Path(behaviour.present(), List.of())));
    Set<List<Integer>> known = new HashSet<>();
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (behaviour.leads(path.state, reported)) {
        return Optional.of(path.steps);
      }
      if (path.steps.size() < MOST && known.add(shown(path.state, behaviour))) {
        extend(path, behaviour.store(), open);
      }
    }
    return Optional.empty();
  }

  private void extend(Path path, StateStore store, Deque<Path> open) {
    for (int step : silent) {
      int next = store.successor(path.state, step);
      if (next != StateStore.NONE) {
        List<ActionInstance> steps = new ArrayList<>(path.steps);
        steps.add(instances.get(step));
        open.add(new Path(next, List.copyOf(steps)));
      }
    }
  }

  /** The values, by number, of what can be seen. */
  private static List<Integer> shown(int state, Behaviour behaviour) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < behaviour.variables(); i++) {
      if (behaviour.seen().isSeen(i)) {
        values.add(behaviour.store().valueNumber(state, i));
      }
    }
    return values;
  }

  private record Path(int state, List<ActionInstance> steps) {}
}
