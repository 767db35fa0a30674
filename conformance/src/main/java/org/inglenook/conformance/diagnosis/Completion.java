package org.inglenook.conformance.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.StepConjunct.Role;
import org.inglenook.modelchecking.engine.Value;

/**
 * Makes an observed state whole: what nobody can see (history, and what a trace leaves out) gets
 * the value that one instance would give it.
 */
public final class Completion {
  private final SpecEngine engine;
  private final boolean[] unseen;

  /**
   * @param hidden variables that are not seen, beside history
   */
  public Completion(SpecEngine engine, Set<String> hidden) {
    this.engine = engine;
    Set<String> names = new TreeSet<>(hidden);
    names.addAll(engine.module().auxiliary());
    unseen = new boolean[engine.variables().size()];
    for (int i = 0; i < unseen.length; i++) {
      unseen[i] = names.contains(engine.variables().get(i));
    }
  }

  /** Which variables are seen, by index. */
  boolean[] seen() {
    boolean[] seen = new boolean[unseen.length];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = !unseen[i];
    }
    return seen;
  }

  /** The observed state as it is if {@code instance} was what happened, allowed or not. */
  public SpecState complete(SpecState before, ActionInstance instance, SpecState observed) {
    SpecState successor = engine.successor(before, instance);
    return withUnseen(
        observed, successor == null ? intended(before, instance, observed) : successor);
  }

  /** Where the updates of {@code instance} lead from {@code before}, whatever its guards say. */
  SpecState intended(SpecState before, ActionInstance instance, SpecState observed) {
    List<Value> values = new ArrayList<>(observed.values());
    for (StepConjunct each : engine.conjuncts(before, instance, observed)) {
      if (each.role() == Role.UPDATE
          && each.conjunct().variables().size() == 1
          && each.comparison().filter(found -> found.relation().equals("=")).isPresent()) {
        int index = engine.variables().indexOf(each.conjunct().variables().get(0));
        if (index >= 0) {
          values.set(index, each.comparison().get().expected());
        }
      }
    }
    return new SpecState(values);
  }

  private SpecState withUnseen(SpecState observed, SpecState other) {
    List<Value> values = new ArrayList<>(observed.values());
    for (int i = 0; i < unseen.length; i++) {
      if (unseen[i]) {
        values.set(i, other.values().get(i));
      }
    }
    return new SpecState(values);
  }
}
