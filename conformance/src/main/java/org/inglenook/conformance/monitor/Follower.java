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
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;

/**
 * Follows the steps that somebody reports, state by state: each must be a step of the spec, and
 * every safety property that the model lists must hold. After the first rejection it judges no
 * more, but keeps up.
 *
 * <p>Where a spec has steps that nobody reports, those that explain a difference are taken before
 * it.
 */
public final class Follower implements Witness {
  private final SpecEngine engine;
  private final Behaviour behaviour;
  private Optional<SilentSteps> silence = Optional.empty();
  private StepListener listener = StepListener.NONE;
  private long steps;
  private boolean explains = true;
  private Optional<Rejection> rejection = Optional.empty();

  /** Where it is after a rejection: no state that the behaviour can be in. */
  private Optional<SpecState> astray = Optional.empty();

  /** Begins in {@code state}, and lets TLC evaluate. */
  public Follower(SpecEngine engine, SpecState state) {
    this(engine, engine.store(engine.configured()), state);
  }

  /**
   * Begins in {@code state}.
   *
   * @param store evaluates steps, and the properties that the model lists; used by nobody else
   */
  public Follower(SpecEngine engine, StateStore store, SpecState state) {
    this.engine = engine;
    behaviour = new Behaviour(engine, store, state);
  }

  @Override
  public void begin(SpecState state) {
    behaviour.begin(state);
    steps = 0;
    rejection = Optional.empty();
    astray = Optional.empty();
  }

  /** Lets {@code hidden} steps happen between two reports. */
  public void silent(SilentSteps hidden) {
    silence = Optional.of(hidden);
  }

  /**
   * Says of a step only that it is rejected. Why it is, and what it breaks, can take minutes to
   * work out in a large model.
   */
  public void withoutReasons() {
    explains = false;
  }

  /** Tells {@code told} of each step, those that nobody has reported among them. */
  public void listener(StepListener told) {
    listener = told;
  }

  @Override
  public void see(int variable, Value value) {
    seen().see(variable, value);
  }

  private Seen seen() {
    return behaviour.seen();
  }

  @Override
  public void take(ActionInstance step, boolean whole, long cycle) {
    if (!whole || !isSilenceHeard()) {
      follow(step, whole, cycle);
    } else if (!isTaken(step, true, cycle)) {
      if (!behaviour.leads(step)) {
        hearSilence(Optional.of(step), cycle);
      }
      follow(step, true, cycle);
    }
  }

  @Override
  public void passOver(long cycle) {
    if (isSilenceHeard() && !behaviour.isThere()) {
      hearSilence(Optional.empty(), cycle);
    }
  }

  private boolean isSilenceHeard() {
    return silence.isPresent() && rejection.isEmpty();
  }

  /** Takes the steps that nobody has reported, if they explain what is seen. */
  private void hearSilence(Optional<ActionInstance> reported, long cycle) {
    List<ActionInstance> hidden =
        silence.orElseThrow().explain(behaviour, reported).orElse(List.of());
    for (ActionInstance step : hidden) {
      follow(step, false, cycle);
    }
  }

  /** Takes one step, after which the state is as seen, if anybody has looked. */
  private void follow(ActionInstance step, boolean looked, long cycle) {
    if (astray.isEmpty() && isTaken(step, looked, cycle)) {
      return;
    }
    SpecState before = state();
    steps++;
    if (astray.isPresent()) {
      astray = looked ? astray.map(seen()::over) : astray;
    } else {
      SpecState expected = behaviour.after(step).orElse(before);
      reject(step, cycle, looked ? seen().over(expected) : expected);
    }
    listener.taken(step, cycle, before, state());
  }

  /** Takes one step, unless it is to be rejected. */
  private boolean isTaken(ActionInstance step, boolean looked, long cycle) {
    SpecState before = listener == StepListener.NONE ? null : state();
    if (!(looked ? behaviour.take(step) : behaviour.takeUnseen(step))) {
      return false;
    }
    steps++;
    if (before != null) {
      listener.taken(step, cycle, before, state());
    }
    return true;
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
