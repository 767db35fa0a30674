package org.inglenook.fault;

import org.inglenook.driver.load.CodePatch.Placed;
import org.inglenook.sim.Hasher;

/**
 * One fault in one run: how far it is, and how often it has had an effect.
 *
 * <p>Its place is asked by {@link #pass} whenever it is passed, which also counts; what it does
 * there is told by {@link #act}.
 */
final class Occurrence {
  private static final int INTERVAL = 20;

  /**
   * Most calls from one effect of a fault of calls to the next. The published injector takes 8,192
   * to 12,287; a workload here has fewer calls than that.
   */
  private static final int MOST_CALLS = 8;

  private final FaultSpec spec;
  private final Counters counters;
  private final Surroundings around;

  private Phase phase = Phase.ARMED;
  private long places;
  private long occasions;
  private long acts;
  private long firstAct = -1;
  private boolean stateSeen;
  private String where = "";
  private boolean illegal;

  Occurrence(FaultSpec spec, Counters counters, Surroundings around) {
    this.spec = spec;
    this.counters = counters;
    this.around = around;
  }

  FaultSpec spec() {
    return spec;
  }

  FaultType type() {
    return spec.type();
  }

  long acts() {
    return acts;
  }

  /** The place is passed: counts, and returns whether the fault is active there now. */
  boolean pass() {
    places++;
    return live();
  }

  /** Returns whether the fault is active; it becomes so when its trigger has come. */
  boolean live() {
    if (phase == Phase.ARMED && hasCome()) {
      phase = Phase.ACTIVE;
    }
    return phase == Phase.ACTIVE;
  }

  /** The same for faults of calls, which let some calls go by between two effects. */
  boolean passNth() {
    return pass() && occasions++ % interval() == 0;
  }

  private int interval() {
    return 1 + spec.pick(INTERVAL, MOST_CALLS);
  }

  /** It has had its effect. */
  void act() {
    if (acts++ == 0) {
      firstAct = around.now();
    }
  }

  /** It has had its effect, and has no other. */
  void actOnce() {
    act();
    phase = Phase.SPENT;
  }

  /** The driver is called. */
  void entered() {
    if (phase == Phase.ARMED && spec.trigger() instanceof Trigger.KernelState state) {
      stateSeen = stateSeen || around.holds(state);
    }
  }

  private boolean hasCome() {
    final Trigger trigger = spec.trigger();
    if (trigger instanceof Trigger.Code code) {
      return (code.place() ? places : counters.passes) >= code.nth();
    }
    if (trigger instanceof Trigger.Request request) {
      return counters.requests >= request.nth();
    }
    if (trigger instanceof Trigger.DeviceInput input) {
      return counters.interrupts >= input.nth();
    }
    return trigger instanceof Trigger.Ageing ageing ? hasCome(ageing) : stateSeen;
  }

  private boolean hasCome(Trigger.Ageing ageing) {
    return switch (ageing.age()) {
      case CYCLE -> around.now() >= ageing.value();
      case AGE -> around.now() - counters.loadedAt >= ageing.value();
      case LOAD -> counters.loads >= ageing.value();
    };
  }

  /** An image is loaded: a fault that was in the last one is there again, or not. */
  void loading() {
    places = 0;
    occasions = 0;
    stateSeen = false;
    final boolean wasThere = phase == Phase.ACTIVE || phase == Phase.SPENT;
    if (wasThere && !staysWithDevice()) {
      phase = spec.persistence().recurs(counters.loads) ? Phase.ARMED : Phase.GONE;
    }
  }

  /** A device that ignores resets is not made better by the load whose reset it is to ignore. */
  private boolean staysWithDevice() {
    return type() == FaultType.NO_RESET;
  }

  /** Says where in the code of the image it is; null if there is no place for it. */
  void placed(Placed placed) {
    if (placed == null) {
      phase = Phase.NO_PLACE;
    } else {
      where = placed.where();
      illegal = placed.illegal();
    }
  }

  FaultReport report() {
    return new FaultReport(spec, phase, acts, firstAct, where, illegal);
  }

  Saved save() {
    return new Saved(phase, places, occasions, acts, firstAct, stateSeen, where, illegal);
  }

  void restore(Saved from) {
    phase = from.phase;
    places = from.places;
    occasions = from.occasions;
    acts = from.acts;
    firstAct = from.firstAct;
    stateSeen = from.stateSeen;
    where = from.where;
    illegal = from.illegal;
  }

  void hash(Hasher hasher) {
    hasher.add(phase.name().hashCode()).add(places).add(occasions).add(acts).add(stateSeen);
  }

  /** The state at one moment. */
  record Saved(
      Phase phase,
      long places,
      long occasions,
      long acts,
      long firstAct,
      boolean stateSeen,
      String where,
      boolean illegal) {}
}
