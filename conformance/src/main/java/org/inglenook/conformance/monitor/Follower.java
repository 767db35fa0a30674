package org.inglenook.conformance.monitor;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;

/**
 * Follows the steps that somebody reports, state by state: each must be a step of the spec, and
 * every safety property that the model lists must hold. After the first rejection it judges no
 * more, but keeps up.
 */
public final class Follower {
  private final SpecEngine engine;
  private final SafetyJudge judge;
  private SpecState state;
  private long steps;
  private Optional<Rejection> rejection = Optional.empty();

  /** Begins in {@code state}. */
  public Follower(SpecEngine engine, SpecState state) {
    this.engine = engine;
    this.state = state;
    judge = new SafetyJudge(engine);
  }

  /**
   * Takes one step.
   *
   * @param observation the state seen afterwards, given one that has the history the spec expects
   * @return that state
   */
  public SpecState follow(
      ActionInstance instance, long cycle, UnaryOperator<SpecState> observation) {
    steps++;
    SpecState expected = rejection.isEmpty() ? engine.successor(state, instance) : null;
    SpecState observed = observation.apply(expected == null ? state : expected);
    if (rejection.isEmpty()) {
      List<String> broken = judge.broken(state, observed);
      if (!observed.equals(expected) || !broken.isEmpty()) {
        reject(instance, cycle, observed);
      }
    }
    state = observed;
    return observed;
  }

  private void reject(ActionInstance instance, long cycle, SpecState observed) {
    Diagnosis diagnosis = new Diagnosis(engine);
    rejection =
        Optional.of(
            new Rejection(
                steps,
                cycle,
                instance.toString(),
                diagnosis.explain(state, instance, observed),
                diagnosis.brokenIds(state, instance, observed)));
  }

  /** Where it is. */
  public SpecState state() {
    return state;
  }

  /** Steps taken. */
  public long steps() {
    return steps;
  }

  /** The first step that was rejected. */
  public Optional<Rejection> rejection() {
    return rejection;
  }
}
