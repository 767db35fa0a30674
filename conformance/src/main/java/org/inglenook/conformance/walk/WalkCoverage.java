package org.inglenook.conformance.walk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.StateGraph;

/** What the walks over one model have seen so far, beside what there is to see. */
public final class WalkCoverage {
  private final StateGraph graph;
  private final long[] taken;
  private final Map<String, Long> actions = new LinkedHashMap<>();
  private final BitSet possible = new BitSet();
  private final BitSet seen = new BitSet();
  private long walks;
  private long steps;
  private long refusals;

  WalkCoverage(WalkLanguage language) {
    graph = language.graph();
    taken = new long[graph.instances().size()];
    graph.instances().forEach(instance -> actions.put(instance.action(), 0L));
    for (int state = 0; state < graph.states(); state++) {
      for (int instance : language.enabled(state)) {
        possible.set(instance);
      }
    }
  }

  void begin() {
    walks++;
  }

  void count(int state, int instance) {
    steps++;
    if (graph.target(state, instance) < 0) {
      refusals++;
      return;
    }
    taken[instance]++;
    actions.merge(graph.instances().get(instance).action(), 1L, Long::sum);
    seen.set(state * taken.length + instance);
  }

  boolean isSeen(int state, int instance) {
    return seen.get(state * taken.length + instance);
  }

  /** How often the instance of this index has been taken. */
  long taken(int instance) {
    return taken[instance];
  }

  /** How often an action has been taken, by name, in the spec's order; 0 for one never taken. */
  public Map<String, Long> actions() {
    return new LinkedHashMap<>(actions);
  }

  long taken(ActionInstance instance) {
    return actions.get(instance.action());
  }

  /** Actions that the spec allows in some state and no walk has taken, by name. */
  public List<String> missed() {
    TreeSet<String> missed = new TreeSet<>();
    possible.stream().forEach(i -> missed.add(graph.instances().get(i).action()));
    actions.forEach(
        (action, count) -> {
          if (count > 0) {
            missed.remove(action);
          }
        });
    return List.copyOf(missed);
  }

  /** Walks drawn. */
  public long walks() {
    return walks;
  }

  /** Steps drawn, refusals included. */
  public long steps() {
    return steps;
  }

  /** Steps that had to be refused. */
  public long refusals() {
    return refusals;
  }

  /** Different instances taken. */
  public int instances() {
    return (int) Arrays.stream(taken).filter(count -> count > 0).count();
  }

  /** Different transitions taken. */
  public int transitions() {
    return seen.cardinality();
  }

  /** One line: what was seen, of how much. */
  @Override
  public String toString() {
    long acted = actions.values().stream().filter(count -> count > 0).count();
    return "%d walks, %d steps, %d refused; saw %d of %d actions, %d of %d instances, %d of %d transitions"
        .formatted(
            walks,
            steps,
            refusals,
            acted,
            acted + missed().size(),
            instances(),
            possible.cardinality(),
            transitions(),
            graph.transitions());
  }
}
