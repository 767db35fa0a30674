package org.inglenook.modelchecking.engine.compiled;

import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.CompiledSpec;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.compiled.value.Translation;
import org.inglenook.modelchecking.engine.graph.RememberingStore;

/**
 * A compiled spec: code, which keeps nothing between one call and the next.
 *
 * @param slots how many slots a frame needs
 * @param initial assigns the initial values
 * @param properties what is judged, in the order asked for
 */
record CompiledModel(
    List<String> variables,
    Translation translation,
    int slots,
    Effect initial,
    List<CompiledInstance> compiled,
    List<CompiledProperty> properties)
    implements CompiledSpec {
  /** A campaign has some forty stores, and what it evaluates anew takes microseconds. */
  private static final int MOST_STATES = 1 << 15;

  @Override
  public List<ActionInstance> instances() {
    return compiled.stream().map(CompiledInstance::named).toList();
  }

  @Override
  public StateStore store() {
    return new RememberingStore<>(() -> new CompiledEvaluation(this), MOST_STATES);
  }
}
