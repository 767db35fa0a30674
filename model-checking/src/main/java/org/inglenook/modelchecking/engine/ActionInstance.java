package org.inglenook.modelchecking.engine;

import java.util.List;

/**
 * A named action with its arguments, for instance {@code DriverCall("t1", "d1", 0)}.
 *
 * @param action the operator's name as the root module knows it
 * @param arguments one per parameter, in the order of the operator's definition
 */
public record ActionInstance(String action, List<Value> arguments) {
  public ActionInstance {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return arguments.isEmpty() ? action : action + Forms.join("(", arguments, ")");
  }
}
