package org.inglenook.conformance.monitor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.conformance.judge.SilentSteps;
import org.inglenook.conformance.trace.SelectiveTrace;
import org.inglenook.conformance.trace.TraceWriter;
import org.inglenook.conformance.view.Observer;
import org.inglenook.conformance.view.View;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
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
  private final SpecState initial;
  private final Observer observer;
  private final Observer.Sight sight;
  private final EventReader events;
  private final Clock clock;
  private final Optional<TraceWriter> recorder;
  private final Follower follower;
  private final Map<String, Boolean> concerned = new HashMap<>();
  private Optional<SilentSteps> silence = Optional.empty();
  private boolean timed = true;
  private long others;
  private long nanos;

  /**
   * Begins in the state that the view shows now; what it cannot show is as in the spec's initial
   * state.
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
    this.spec = spec;
    this.events = events;
    this.clock = clock;
    this.recorder = recorder;
    observer = new Observer(engine.module(), view);
    initial = engine.initial().get(0);
    follower = new Follower(engine, observer.observe(initial));
    sight = follower.seen()::see;
    recorder.ifPresent(writer -> writer.begin(clock.now(), shown(follower.state())));
  }

  /**
   * Begins again, in the state that the view shows now; what was evaluated before is remembered.
   * Not for those who record.
   */
  public void begin() {
    events.begin();
    follower.begin(observer.observe(initial));
    others = 0;
    nanos = 0;
  }

  /** Does without the time spent, which takes time to measure. */
  public void untimed() {
    timed = false;
  }

  /** Lets {@code steps} happen between two reports. */
  public void silent(SilentSteps steps) {
    silence = Optional.of(steps);
  }

  /** Says of a rejected step only that it is: see {@link Follower#withoutReasons}. */
  public void withoutReasons() {
    follower.withoutReasons();
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

  @Override
  public void step(String action, int a, int b, int c, int d) {
    if (!concerns(action)) {
      return;
    }
    long start = timed ? System.nanoTime() : 0;
    Optional<ActionInstance> instance = read(action, a, b, c, d);
    if (instance.isPresent()) {
      take(instance.get());
    } else {
      passOver();
    }
    nanos += timed ? System.nanoTime() - start : 0;
  }

  @Override
  public boolean concerns(String action) {
    Boolean known = concerned.get(action);
    if (known == null) {
      known = events.concerns(spec, action);
      concerned.put(action, known);
    }
    return known;
  }

  /** The view may have to be read first: it gives names to what turns up for the first time. */
  private Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    Optional<ActionInstance> instance = events.read(action, a, b, c, d);
    if (instance.isEmpty() && events.learnsNames(action)) {
      look();
      instance = events.read(action, a, b, c, d);
    }
    return instance;
  }

  private void look() {
    observer.look(sight);
  }

  private void take(ActionInstance instance) {
    if (!events.isWhole()) {
      follow(instance, false);
      return;
    }
    look();
    if (isSilenceHeard() && !follower.leads(instance)) {
      silent(Optional.of(instance));
    }
    follow(instance, true);
  }

  /** An event that is no step of the spec: others may have been taken before it. */
  private void passOver() {
    others++;
    if (events.isWhole() && isSilenceHeard()) {
      look();
      if (!follower.isThere()) {
        silent(Optional.empty());
      }
    }
  }

  private boolean isSilenceHeard() {
    return silence.isPresent() && follower.rejection().isEmpty();
  }

  /** Takes the steps that nobody has reported, if they explain what is seen. */
  private void silent(Optional<ActionInstance> reported) {
    for (ActionInstance step : follower.silent(silence.orElseThrow(), reported)) {
      follow(step, false);
    }
  }

  private void follow(ActionInstance instance, boolean looked) {
    SpecState before = recorder.isPresent() ? follower.state() : null;
    if (looked) {
      follower.follow(instance, clock.now());
    } else {
      follower.followUnseen(instance, clock.now());
    }
    recorder.ifPresent(
        writer -> writer.step(clock.now(), instance, changed(before, follower.state())));
  }

  private SortedMap<String, Value> changed(SpecState before, SpecState after) {
    SortedMap<String, Value> values = shown(after);
    values.entrySet().removeAll(shown(before).entrySet());
    return values;
  }

  /** What has been seen so far. */
  public MonitorReport report() {
    return new MonitorReport(
        spec, follower.steps(), others, nanos, follower.forgotten(), follower.rejection());
  }
}
