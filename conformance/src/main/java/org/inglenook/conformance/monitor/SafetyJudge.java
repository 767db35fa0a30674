package org.inglenook.conformance.monitor;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;

/** Judges states and steps by the invariants and step properties that a model lists. */
final class SafetyJudge {
  private final SpecEngine engine;
  private final Predicates listed;

  SafetyJudge(SpecEngine engine) {
    this.engine = engine;
    listed = engine.configured();
  }

  /** The operators that {@code after}, or the step to it, breaks. */
  List<String> broken(SpecState before, SpecState after) {
    List<String> broken = new ArrayList<>();
    for (String invariant : listed.invariants()) {
      if (!engine.holds(invariant, after)) {
        broken.add(invariant);
      }
    }
    for (String step : listed.steps()) {
      if (!before.equals(after) && !engine.holdsStep(step, before, after)) {
        broken.add(step);
      }
    }
    return broken;
  }
}
