package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;

/** A mismatch as a person reads it: the shortest steps that lead to it, and what happened. */
final class MismatchText {
  private MismatchText() {}

  static List<String> steps(ReplayPlan plan, Mismatch mismatch) {
    List<String> steps = mismatch.via().steps(plan, mismatch.state());
    if (mismatch.instance() >= 0) {
      steps.add(plan.instances().get(mismatch.instance()) + Via.cut(mismatch.crashStore()));
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      lines.add("step " + (i + 1) + ": " + steps.get(i));
    }
    lines.add(
        mismatch.kind().sentence() + (mismatch.detail().isEmpty() ? "" : ": " + mismatch.detail()));
    return lines;
  }
}
