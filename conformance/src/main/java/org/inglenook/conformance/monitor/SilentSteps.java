package org.inglenook.conformance.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/**
 * Explains what happened between two reports by steps that nobody reports, such as those of a
 * device: the fewest that lead, with the reported step after them, to the state that is seen. Each
 * of them must be enabled where it is taken, so what the spec forbids has no explanation.
 */
public final class SilentSteps {
  /** More steps than drivers and devices take between two crossings. */
  private static final int MOST = 8;

  private final SpecEngine engine;
  private final List<ActionInstance> silent;

  /**
   * @param actions the actions that nobody reports
   */
  public SilentSteps(SpecEngine engine, Set<String> actions) {
    this.engine = engine;
    silent = engine.instances().stream().filter(each -> actions.contains(each.action())).toList();
  }

  /**
   * The silent steps from {@code from} to where {@code reported}, if there is one, leads to what
   * {@code observer} shows; empty if there are none.
   */
  Optional<List<ActionInstance>> explain(
      SpecState from, Optional<ActionInstance> reported, Observer observer) {
    SpecState seen = observer.observe(from);
    Deque<Path> open = new ArrayDeque<>(List.of(new Path(from, List.of())));
    Set<List<Value>> known = new HashSet<>();
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (leads(path.state, reported, seen, observer)) {
        return Optional.of(path.steps);
      }
      if (path.steps.size() < MOST && known.add(shown(path.state, observer))) {
        extend(path, open);
      }
    }
    return Optional.empty();
  }

  private boolean leads(
      SpecState state, Optional<ActionInstance> reported, SpecState seen, Observer observer) {
    SpecState end = reported.isPresent() ? engine.successor(state, reported.get()) : state;
    return end != null && shown(end, observer).equals(shown(seen, observer));
  }

  private void extend(Path path, Deque<Path> open) {
    for (ActionInstance step : silent) {
      SpecState next = engine.successor(path.state, step);
      if (next != null) {
        List<ActionInstance> steps = new ArrayList<>(path.steps);
        steps.add(step);
        open.add(new Path(next, List.copyOf(steps)));
      }
    }
  }

  private static List<Value> shown(SpecState state, Observer observer) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < state.values().size(); i++) {
      if (observer.isShown(i)) {
        values.add(state.values().get(i));
      }
    }
    return values;
  }

  private record Path(SpecState state, List<ActionInstance> steps) {}
}
