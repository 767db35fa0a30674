package org.inglenook.conformance.monitor;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.conformance.judge.SilentSteps;
import org.inglenook.conformance.trace.ByAction;
import org.inglenook.conformance.trace.SelectiveTrace;
import org.inglenook.conformance.trace.TraceWriter;
import org.inglenook.conformance.view.Observer;
import org.inglenook.conformance.view.View;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.sim.Clock;

/**
 * Follows one spec while a workload runs: each reported step must be a step of the spec between the
 * states that the view shows, and every safety property must hold. Between two reports the view may
 * not change.
 *
 * <p>Where a spec has steps that nobody reports, those that explain a difference are taken before
 * it. Where a reader says that the view shows one half of a step, it is not looked at.
 *
 * <p>After the first rejection it judges no more, but goes on recording.
 */
public final class Monitor implements SelectiveTrace {
  private final String spec;
  private final SpecEngine engine;
  private final SpecState initial;
  private final Observer observer;
  private final EventReader events;
  private final Clock clock;
  private final Follower follower;
  private final ByAction<Hearing> hearings = new ByAction<>(this::hearing);

  /** For each variable the value that was seen last, or null. */
  private final Value[] seen;

  private final Observer.Sight sight = this::see;
  private Optional<SilentSteps> silence = Optional.empty();
  private Optional<StepLog> log = Optional.empty();
  private boolean timed = true;
  private long others;
  private long nanos;

  /**
   * Begins in the state that the view shows now; what it cannot show is as in the spec's initial
   * state. TLC evaluates.
   *
   * @param recorder where the trace goes, if anywhere
   */
  public Monitor(
      String spec,
      SpecEngine engine,
      View view,
      EventReader events,
      Clock clock,
      Optional<TraceWriter> recorder) {
    this(spec, engine, engine.store(engine.configured()), view, events, clock, recorder);
  }

  /**
   * The same with another evaluator.
   *
   * @param store evaluates; used by nobody else
   */
  public Monitor(
      String spec,
      SpecEngine engine,
      StateStore store,
      View view,
      EventReader events,
      Clock clock,
      Optional<TraceWriter> recorder) {
    this.spec = spec;
    this.engine = engine;
    this.events = events;
    this.clock = clock;
    observer = new Observer(engine.module(), view);
    seen = new Value[observer.variables().size()];
    initial = engine.initial().get(0);
    follower = new Follower(engine, store, observer.observe(initial));
    recorder.ifPresent(this::record);
  }

  private void record(TraceWriter writer) {
    writer.begin(clock.now(), shown(follower.state()));
    follower.listener(
        (step, cycle, before, after) -> writer.step(cycle, step, changed(before, after)));
  }

  /**
   * Begins again, in the state that the view shows now; what was evaluated before is remembered.
   * Not for those who record.
   */
  public void begin() {
    events.begin();
    SpecState state = observer.observe(initial);
    follower.begin(state);
    log.ifPresent(kept -> begin(kept, state));
    others = 0;
    nanos = 0;
  }

  /** What was seen before is not shown again where it has not changed. */
  private void begin(StepLog kept, SpecState state) {
    kept.begin(state);
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] != null) {
        kept.see(i, seen[i]);
      }
    }
  }

  /** Does without the time spent, which takes time to measure. */
  public void untimed() {
    timed = false;
  }

  /** Lets {@code steps} happen between two reports. */
  public void silent(SilentSteps steps) {
    silence = Optional.of(steps);
    follower.silent(steps);
  }

  /** Says of a rejected step only that it is: see {@link Follower#withoutReasons}. */
  public void withoutReasons() {
    follower.withoutReasons();
  }

  /** Keeps what is heard and seen of a run, from the next {@link #begin} on. */
  public StepLog logged() {
    log = Optional.of(new StepLog());
    return log.get();
  }

  /** Somebody else who may be told what was logged, and lets TLC evaluate it. */
  public Follower another() {
    Follower other = new Follower(engine, initial);
    silence.ifPresent(other::silent);
    return other;
  }

  private SortedMap<String, Value> shown(SpecState whole) {
    SortedMap<String, Value> values = new TreeMap<>();
    for (int i = 0; i < observer.variables().size(); i++) {
      if (observer.isShown(i)) {
        values.put(observer.variables().get(i), whole.values().get(i));
      }
    }
    return values;
  }

  private SortedMap<String, Value> changed(SpecState before, SpecState after) {
    SortedMap<String, Value> values = shown(after);
    values.entrySet().removeAll(shown(before).entrySet());
    return values;
  }

  @Override
  public void step(String action, int a, int b, int c, int d) {
    Hearing hearing = hearings.of(action);
    if (!hearing.concerned()) {
      return;
    }
    long start = timed ? System.nanoTime() : 0;
    Optional<ActionInstance> instance = events.read(action, a, b, c, d);
    if (instance.isEmpty() && hearing.learnsNames()) {
      // The view has to be read first: it gives names to what turns up for the first time.
      look();
      instance = events.read(action, a, b, c, d);
    }
    boolean whole = events.isWhole();
    if (instance.isPresent()) {
      take(instance.get(), whole);
    } else {
      others++;
      if (whole && silence.isPresent()) {
        passOver();
      }
    }
    nanos += timed ? System.nanoTime() - start : 0;
  }

  @Override
  public boolean concerns(String action) {
    return hearings.of(action).concerned();
  }

  private Hearing hearing(String action) {
    return new Hearing(events.concerns(spec, action), events.learnsNames(action));
  }

  /** How events of an action are heard. */
  private record Hearing(boolean concerned, boolean learnsNames) {}

  private void look() {
    observer.look(sight);
  }

  /** Tells only of what is another object than it was. */
  private void see(int variable, Value value) {
    if (seen[variable] != value) {
      seen[variable] = value;
      follower.see(variable, value);
      if (log.isPresent()) {
        log.get().see(variable, value);
      }
    }
  }

  private void take(ActionInstance instance, boolean whole) {
    if (whole) {
      look();
    }
    follower.take(instance, whole, clock.now());
    if (log.isPresent()) {
      log.get().take(instance, whole, clock.now());
    }
  }

  /** An event that is no step of the spec: others may have been taken before it. */
  private void passOver() {
    look();
    follower.passOver(clock.now());
    if (log.isPresent()) {
      log.get().passOver(clock.now());
    }
  }

  /** What has been seen so far. */
  public MonitorReport report() {
    return report(follower);
  }

  /** What {@code other} says of the same. */
  public MonitorReport report(Follower other) {
    return new MonitorReport(
        spec, other.steps(), others, nanos, other.forgotten(), other.rejection());
  }
}
