package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;

/** The instances that production code has to refuse, state by state, worked out when asked. */
public final class RefusableInstances {
  private final Classifier classifier;
  private final StateGraph graph;

  /**
   * @param engine the opened model; used by one thread
   * @param impossible what no call expresses
   */
  public RefusableInstances(SpecEngine engine, StateGraph graph, List<Impossible> impossible) {
    classifier = new Classifier(engine, impossible);
    this.graph = graph;
  }

  /** Indices of the instances to be refused in {@code state}, ascending. */
  public List<Integer> in(int state) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < graph.instances().size(); i++) {
      boolean disabled = graph.target(state, i) < 0;
      if (disabled
          && classifier.classify(graph.state(state), graph.instances().get(i))
              == Disabled.REFUSED) {
        found.add(i);
      }
    }
    return found;
  }
}
