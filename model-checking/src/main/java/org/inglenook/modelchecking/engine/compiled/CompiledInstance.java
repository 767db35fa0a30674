package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.compiled.value.Datum;

/** One action with its arguments. */
final class CompiledInstance {
  private final ActionInstance named;
  private final CompiledAction action;
  private final Datum[] arguments;

  CompiledInstance(ActionInstance named, CompiledAction action, Datum[] arguments) {
    this.named = named;
    this.action = action;
    this.arguments = arguments;
  }

  ActionInstance named() {
    return named;
  }

  /**
   * The state after {@code state}, or null.
   *
   * @throws BadSpecException when there are two, or a variable has no next value
   */
  Datum[] successor(Frame frame, Datum[] state, List<String> variables) {
    for (int i = 0; i < arguments.length; i++) {
      frame.slots[action.parameters()[i]] = arguments[i];
    }
    Successors successors = new Successors(variables);
    try {
      frame.run(action.effect(), state, successors::add);
    } catch (EvaluationException e) {
      throw new EvaluationException("cannot evaluate " + named + " " + e.getMessage());
    }
    return successors.found;
  }

  /** What has been found so far: one state at most. */
  private final class Successors {
    private final List<String> variables;
    private Datum[] found;

    Successors(List<String> variables) {
      this.variables = variables;
    }

    void add(Datum[] next) {
      requireComplete(next);
      if (found == null) {
        found = next.clone();
      } else if (!Arrays.equals(found, next)) {
        throw complaint(
            "has more than one successor in one state; put the choice into a parameter");
      }
    }

    private void requireComplete(Datum[] next) {
      List<String> missing = new ArrayList<>();
      for (int i = 0; i < next.length; i++) {
        if (next[i] == null) {
          missing.add(variables.get(i));
        }
      }
      if (!missing.isEmpty()) {
        throw complaint("says nothing of the next value of " + String.join(", ", missing));
      }
    }

    private BadSpecException complaint(String what) {
      return new BadSpecException(
          action.place().module(), action.place().line(), "action " + named + " " + what);
    }
  }
}
