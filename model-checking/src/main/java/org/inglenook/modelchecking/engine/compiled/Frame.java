package org.inglenook.modelchecking.engine.compiled;

import java.util.function.Consumer;
import org.inglenook.modelchecking.engine.compiled.value.Datum;

/**
 * What compiled code works on: two states, and a slot for each thing that is bound or remembered.
 * One for each store; code shares it, and leaves nothing in it.
 */
final class Frame {
  /** By slot. */
  final Datum[] slots;

  /** The present state, by variable. */
  Datum[] now;

  /** The next state, by variable; null where an action has not assigned yet. */
  Datum[] next;

  /** Who gets complete next states. */
  private Consumer<Datum[]> sink;

  Frame(int slots) {
    this.slots = new Datum[slots];
  }

  /** Shows a state, or a step. */
  void show(Datum[] present, Datum[] following) {
    now = present;
    next = following;
  }

  /** Runs an action from {@code present}; {@code found} gets each next state, to be copied. */
  void run(Effect action, Datum[] present, Consumer<Datum[]> found) {
    show(present, new Datum[present.length]);
    sink = found;
    action.run(this);
  }

  /** All of an action holds. */
  void emit() {
    sink.accept(next);
  }
}
