package org.inglenook.conformance.judge;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;

/**
 * One behaviour of a spec, for whoever knows each step and the state in which it begins: the judge
 * of traces with an explanation that is the only one.
 *
 * <p>What was evaluated of a state or step is remembered. Once that is much, all but the present
 * state is forgotten, and evaluated again where it comes back: memory is bounded, and when this
 * happens depends on the steps alone.
 */
public final class Behaviour {
  /** More steps than this are not known by identity: whoever makes each anew is slower. */
  private static final int MOST_KNOWN = 1 << 14;

  private final SpecEngine engine;
  private final StateStore store;
  private final int variables;
  private final IdentityHashMap<ActionInstance, Integer> numbers = new IdentityHashMap<>();

  /** The step asked for last, and its number: whether it leads somewhere is asked before it is. */
  private ActionInstance lastStep;

  private int lastNumber;

  private final Seen seen;
  private final Seen nothing;
  private int at;
  private long forgotten;

  /** Begins in {@code state}, and lets TLC evaluate. */
  public Behaviour(SpecEngine engine, SpecState state) {
    this(engine, engine.store(engine.configured()), state);
  }

  /**
   * Begins in {@code state}.
   *
   * @param store evaluates steps and properties; used by nobody else
   */
  public Behaviour(SpecEngine engine, StateStore store, SpecState state) {
    this.engine = engine;
    this.store = store;
    variables = state.values().size();
    seen = new Seen(variables);
    nothing = new Seen(variables);
    at = store.add(state);
  }

  /** Begins again in {@code state}; what was evaluated before is remembered. */
  public void begin(SpecState state) {
    at = store.add(state);
  }

  /** What is seen now, to be filled by whoever sees it. */
  public Seen seen() {
    return seen;
  }

  /**
   * Takes {@code step} if it is enabled, leads to what is seen, and breaks no safety property that
   * the model lists; else nothing is taken.
   *
   * @throws IllegalArgumentException when the model has no such step
   */
  public boolean take(ActionInstance step) {
    return take(step, seen);
  }

  /** Takes {@code step} as {@link #take} does, wherever it leads. */
  public boolean takeUnseen(ActionInstance step) {
    return take(step, nothing);
  }

  private boolean take(ActionInstance step, Seen shown) {
    if (store.isCrowded()) {
      at = store.keep(new int[] {at})[0];
      seen.renumber();
      forgotten++;
    }
    int end = store.successor(at, number(step));
    boolean taken =
        end != StateStore.NONE && shown.fits(store, end) && store.broken(at, end).isEmpty();
    at = taken ? end : at;
    return taken;
  }

  /** Whether {@code step} is enabled here and leads to what is seen; nothing is taken. */
  public boolean leads(ActionInstance step) {
    return leads(at, Optional.of(step));
  }

  /** Whether the present state is what is seen. */
  public boolean isThere() {
    return seen.fits(store, at);
  }

  /** Whether {@code state} is what is seen, or {@code step}, if there is one, leads there. */
  boolean leads(int state, Optional<ActionInstance> step) {
    int end = step.isPresent() ? store.successor(state, number(step.get())) : state;
    return end != StateStore.NONE && seen.fits(store, end);
  }

  /**
   * The place of {@code step} among the instances of the model; of one that was met before, without
   * a look into it.
   */
  @SuppressWarnings("ReferenceEquality") // an equal one is found, too, but takes longer
  private int number(ActionInstance step) {
    if (step != lastStep) {
      lastNumber = find(step);
      lastStep = step;
    }
    return lastNumber;
  }

  private int find(ActionInstance step) {
    Integer known = numbers.get(step);
    if (known == null) {
      known = place(step);
      if (numbers.size() < MOST_KNOWN) {
        numbers.put(step, known);
      }
    }
    return known;
  }

  private int place(ActionInstance step) {
    int place = engine.place(step);
    return place >= 0 ? place : new MoveReader(engine).exact(step).instances()[0];
  }

  /** The present state. */
  public SpecState state() {
    return store.state(at);
  }

  /** Where {@code step} would lead; empty when it is disabled. */
  public Optional<SpecState> after(ActionInstance step) {
    int end = store.successor(at, number(step));
    return end == StateStore.NONE ? Optional.empty() : Optional.of(store.state(end));
  }

  /** How often all but the present state was forgotten. */
  public long forgotten() {
    return forgotten;
  }

  /** States, to look for steps that nobody has reported. */
  StateStore store() {
    return store;
  }

  /** How many variables there are. */
  int variables() {
    return variables;
  }

  /** The number of the present state. */
  int present() {
    return at;
  }
}
