package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * A spec compiled to Java code. It outlives the engine that made it, and may be used by several
 * threads; each needs stores of its own.
 */
public interface CompiledSpec {
  /** The variables' names, as {@link SpecEngine#variables()}. */
  List<String> variables();

  /** As {@link SpecEngine#instances()}. */
  List<ActionInstance> instances();

  /** An empty store of states. Not for use by two threads at once. */
  StateStore store();
}
