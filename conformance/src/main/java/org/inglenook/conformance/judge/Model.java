package org.inglenook.conformance.judge;

import java.util.List;
import java.util.SortedMap;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;

/** A model, with what is the same for all traces that it judges. */
final class Model {
  private final SpecEngine engine;
  private final List<String> variables;
  private final SortedMap<String, Value> constants;
  private final MoveReader moves;
  private final StateStore store;

  Model(SpecEngine engine) {
    this.engine = engine;
    variables = engine.variables();
    constants = engine.constants();
    moves = new MoveReader(engine);
    store = engine.store(engine.configured());
  }

  SpecEngine engine() {
    return engine;
  }

  List<String> variables() {
    return variables;
  }

  SortedMap<String, Value> constants() {
    return constants;
  }

  MoveReader moves() {
    return moves;
  }

  StateStore store() {
    return store;
  }

  /** Forgets what earlier traces showed, if that is much. */
  void makeRoom() {
    if (store.isCrowded()) {
      store.keep(new int[0]);
    }
  }
}
