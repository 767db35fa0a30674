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
  private Optional<Taken> looked = Optional.empty();

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
    Taken taken =
        looked
            .filter(each -> each.from.equals(state) && each.instance.equals(instance))
            .orElseGet(() -> look(instance, observation));
    looked = Optional.empty();
    SpecState expected = taken.expected;
    SpecState observed = taken.observed;
    if (rejection.isEmpty()) {
      List<String> broken = judge.broken(state, observed);
      if (!observed.equals(expected) || !broken.isEmpty()) {
        reject(instance, cycle, observed);
      }
    }
    state = observed;
    return observed;
  }

  /** Whether this step, to be taken next, leads to what is seen; nothing is taken yet. */
  boolean leads(ActionInstance instance, UnaryOperator<SpecState> observation) {
    Taken taken = look(instance, observation);
    looked = Optional.of(taken);
    return taken.observed.equals(taken.expected);
  }

  private Taken look(ActionInstance instance, UnaryOperator<SpecState> observation) {
    SpecState expected = rejection.isEmpty() ? engine.successor(state, instance) : null;
    SpecState observed = observation.apply(expected == null ? state : expected);
    return new Taken(instance, state, expected, observed);
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

  /** A step that was looked at: where the spec leads, or null, and what is seen. */
  private record Taken(
      ActionInstance instance, SpecState from, SpecState expected, SpecState observed) {}
}
