package org.inglenook.conformance.replay;

import java.util.List;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.Step;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.trace.Refusal;

/** Commands instances by their index, with every name looked up beforehand. */
final class Driver {
  private final Step[] steps;
  private final int[][] arguments;

  Driver(List<ActionInstance> instances, ActionBinding binding) {
    steps = new Step[instances.size()];
    arguments = new int[instances.size()][];
    for (int i = 0; i < steps.length; i++) {
      ActionInstance instance = instances.get(i);
      steps[i] = binding.step(instance.action());
      arguments[i] =
          instance.arguments().stream().mapToInt(v -> binding.number(plain(v))).toArray();
    }
  }

  /** A spec's argument without the spec's types: a name, a number or a truth value. */
  static Object plain(Value value) {
    if (value instanceof Value.Int number) {
      return number.value();
    }
    if (value instanceof Value.Bool truth) {
      return truth.value();
    }
    if (value instanceof Value.Str name) {
      return name.value();
    }
    if (value instanceof Value.ModelValue name) {
      return name.name();
    }
    throw new IllegalArgumentException("argument is not a name or a number: " + value);
  }

  Refusal perform(int instance) {
    return steps[instance].perform(arguments[instance]);
  }
}
