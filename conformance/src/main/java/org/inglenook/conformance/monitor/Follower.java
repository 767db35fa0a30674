package org.inglenook.conformance.monitor;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.diagnosis.Diagnosis;
import org.inglenook.conformance.diagnosis.Explanation;
import org.inglenook.conformance.diagnosis.RejectedStep;
import org.inglenook.conformance.judge.Behaviour;
import org.inglenook.conformance.judge.Seen;
import org.inglenook.conformance.judge.SilentSteps;
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
  private final Behaviour behaviour;
  private long steps;
  private boolean explains = true;
  private Optional<Rejection> rejection = Optional.empty();

  /** Where it is after a rejection: no state that the behaviour can be in. */
  private Optional<SpecState> astray = Optional.empty();

  /** Begins in {@code state}. */
  public Follower(SpecEngine engine, SpecState state) {
    this.engine = engine;
    behaviour = new Behaviour(engine, state);
  }

  /** Begins again in {@code state}; what was evaluated before is remembered. */
  public void begin(SpecState state) {
    behaviour.begin(state);
    steps = 0;
    rejection = Optional.empty();
    astray = Optional.empty();
  }

  /**
   * Says of a step only that it is rejected. Why it is, and what it breaks, can take minutes to
   * work out in a large model.
   */
  public void withoutReasons() {
    explains = false;
  }

  /** What is seen now, to be filled before {@link #follow}. */
  public Seen seen() {
    return behaviour.seen();
  }

  /** Takes one step, after which the state is as seen. */
  public void follow(ActionInstance instance, long cycle) {
    steps++;
    if (astray.isPresent()) {
      astray = astray.map(seen()::over);
    } else if (!behaviour.take(instance)) {
      SpecState expected = behaviour.after(instance).orElseGet(behaviour::state);
      reject(instance, cycle, seen().over(expected));
    }
  }

  /** Takes one step, after which nobody looks. */
  public void followUnseen(ActionInstance instance, long cycle) {
    steps++;
    if (astray.isEmpty() && !behaviour.takeUnseen(instance)) {
      reject(instance, cycle, behaviour.after(instance).orElseGet(behaviour::state));
    }
  }

  /** Whether this step, to be taken next, leads to what is seen; nothing is taken. */
  boolean leads(ActionInstance instance) {
    return behaviour.leads(instance);
  }

  /** Whether what is seen is where it is. */
  boolean isThere() {
    return behaviour.isThere();
  }

  /** The steps of {@code silence} that explain what is seen; none if nothing does. */
  List<ActionInstance> silent(SilentSteps silence, Optional<ActionInstance> reported) {
    return silence.explain(behaviour, reported).orElse(List.of());
  }

  private void reject(ActionInstance instance, long cycle, SpecState observed) {
    rejection =
        Optional.of(
            explains
                ? explained(instance, cycle, observed)
                : new Rejection(
                    steps, cycle, instance.toString(), List.of(), List.of(), List.of()));
    astray = Optional.of(observed);
  }

  private Rejection explained(ActionInstance instance, long cycle, SpecState observed) {
    SpecState before = behaviour.state();
    RejectedStep step = RejectedStep.reported(before, instance, observed);
    Diagnosis diagnosis = new Diagnosis(engine);
    List<Explanation> ranked = diagnosis.rank(step);
    return new Rejection(
        steps,
        cycle,
        instance.toString(),
        diagnosis.explain(step, ranked),
        ranked,
        diagnosis.brokenIds(before, instance, observed));
  }

  /** Where it is. */
  public SpecState state() {
    return astray.orElseGet(behaviour::state);
  }

  /** Steps taken. */
  public long steps() {
    return steps;
  }

  /** How often it has forgotten what was evaluated, see {@link Behaviour#forgotten}. */
  public long forgotten() {
    return behaviour.forgotten();
  }

  /** The first step that was rejected. */
  public Optional<Rejection> rejection() {
    return rejection;
  }
}
