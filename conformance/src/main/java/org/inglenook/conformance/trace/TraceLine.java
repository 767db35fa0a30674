package org.inglenook.conformance.trace;

import java.util.Map;
import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/**
 * One line of a trace after its header.
 *
 * @param number its line in the file, from 1
 * @param cycle when
 * @param step what was done; empty for the state in which the trace begins
 * @param set the variables that have changed
 */
public record TraceLine(
    int number, long cycle, Optional<ActionInstance> step, Map<String, Value> set) {
  public TraceLine {
    set = Map.copyOf(set);
  }
}
