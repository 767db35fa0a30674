package org.inglenook.conformance.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.Value;

/**
 * What a state graph says, as claims: in each state every instance, those that are enabled with the
 * state they lead to, and those that are not. Production code was held to just that.
 */
public final class GraphClaims {
  private final StateGraph graph;
  private final List<String> variables;

  /**
   * @param variables the spec's, in the order of the states' values
   */
  public GraphClaims(StateGraph graph, List<String> variables) {
    this.graph = graph;
    this.variables = List.copyOf(variables);
  }

  /** Claims about at most {@code most} states, which lie evenly spread over the graph. */
  public List<Claim> sample(int most) {
    List<Claim> claims = new ArrayList<>();
    int taken = Math.min(most, graph.states());
    for (int i = 0; i < taken; i++) {
      claims.add(claim(Math.toIntExact((long) i * graph.states() / taken)));
    }
    return claims;
  }

  /** The claim about one state. */
  public Claim claim(int state) {
    List<Observation> steps = new ArrayList<>();
    Set<Integer> accepted = new TreeSet<>(Set.of(0));
    Map<String, Value> begin = values(graph.state(state));
    for (int i = 0; i < graph.instances().size(); i++) {
      int target = graph.target(state, i);
      if (target < 0) {
        steps.add(Observation.unseen(graph.instances().get(i)));
      } else {
        steps.add(
            new Observation(graph.instances().get(i), changed(begin, graph.state(target)), true));
        accepted.add(steps.size());
      }
    }
    return new Claim("state " + state, begin, steps, accepted);
  }

  private Map<String, Value> values(SpecState state) {
    Map<String, Value> values = new TreeMap<>();
    for (int i = 0; i < variables.size(); i++) {
      values.put(variables.get(i), state.values().get(i));
    }
    return values;
  }

  private Map<String, Value> changed(Map<String, Value> before, SpecState after) {
    Map<String, Value> changed = values(after);
    changed.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
    return changed;
  }
}
