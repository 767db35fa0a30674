package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.StateGraph.Path;

/** A mismatch as a person reads it: the shortest steps that lead to it, and what happened. */
final class MismatchText {
  private MismatchText() {}

  static List<String> steps(ReplayPlan plan, Mismatch mismatch) {
    List<String> lines = new ArrayList<>();
    List<Integer> prefix = prefix(plan.graph(), mismatch);
    for (int i = 0; i < prefix.size(); i++) {
      lines.add("step " + (i + 1) + ": " + plan.instances().get(prefix.get(i)));
    }
    String cut =
        mismatch.crashStore() < 0 ? "" : ", cut short before store " + (mismatch.crashStore() + 1);
    if (mismatch.instance() >= 0) {
      lines.add(
          "step " + (prefix.size() + 1) + ": " + plan.instances().get(mismatch.instance()) + cut);
    }
    lines.add(
        mismatch.kind().sentence() + (mismatch.detail().isEmpty() ? "" : ": " + mismatch.detail()));
    return lines;
  }

  /** The instances that lead to the state in which the mismatch happened. */
  static List<Integer> prefix(StateGraph graph, Mismatch mismatch) {
    if (!mismatch.second()) {
      return graph.pathTo(mismatch.state()).instances();
    }
    Path path = graph.pathTo(graph.secondPredecessor(mismatch.state()));
    List<Integer> steps = new ArrayList<>(path.instances());
    steps.add(graph.secondPredecessorInstance(mismatch.state()));
    return steps;
  }
}
