package org.inglenook.conformance.opinion;

import java.util.Map;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/**
 * One step, and what was seen of the state after it.
 *
 * @param step which instance of which action was taken
 * @param seen variables by name, with the values seen
 * @param whole whether every other variable was seen unchanged; else nothing is known of the others
 */
public record Observation(ActionInstance step, Map<String, Value> seen, boolean whole) {
  public Observation {
    seen = new TreeMap<>(seen);
  }

  /** A step of which nothing was seen afterwards: is it possible at all? */
  public static Observation unseen(ActionInstance step) {
    return new Observation(step, Map.of(), false);
  }
}
