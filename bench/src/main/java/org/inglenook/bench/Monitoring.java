package org.inglenook.bench;

import java.util.List;
import java.util.Random;
import org.inglenook.conformance.cli.Home;
import org.inglenook.modelchecking.engine.CompiledSpec;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The model by which whole workloads are monitored, and a random walk in it that never comes to a
 * state twice.
 */
@State(Scope.Thread)
public class Monitoring {
  static final int STEPS = 500;
  private static final String MODEL = "WorkloadNooks";
  private static final long SEED = 1;

  private final int[] walk = new int[STEPS];
  private SpecEngine engine;
  private Predicates judged;
  private CompiledSpec compiled;
  private SpecState first;

  /** Opens the model, compiles it and walks. */
  @Setup
  public void open() {
    final Home home = Home.locate();
    engine =
        SpecEngine.open(
            home.root().resolve("conformance/src/main/models/" + MODEL + ".cfg"),
            List.of(home.specs()));
    judged = engine.configured();
    compiled = engine.compile(judged);
    final StateStore store = compiled.store();
    final int instances = compiled.instances().size();
    final Random random = new Random(SEED);
    int at = store.initial()[0];
    first = store.state(at);
    for (int i = 0; i < STEPS; i++) {
      final int newest = at;
      while (at <= newest) {
        walk[i] = random.nextInt(instances);
        at = Math.max(newest, store.successor(newest, walk[i]));
      }
    }
  }

  /** Closes the model. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** How many steps of the walk TLC's evaluator takes, which has met none of them. */
  int byTlc() {
    return judged(engine.store(judged));
  }

  /** How many steps of the walk the compiled spec takes, which has met none of them. */
  int compiled() {
    return judged(compiled.store());
  }

  private int judged(StateStore store) {
    int at = store.add(first);
    if (!store.broken(at, at).isEmpty()) {
      throw new IllegalStateException("the first state is broken");
    }
    for (int instance : walk) {
      final int next = store.successor(at, instance);
      if (next == StateStore.NONE || !store.broken(at, next).isEmpty()) {
        throw new IllegalStateException("no step: " + compiled.instances().get(instance));
      }
      at = next;
    }
    return at;
  }
}
