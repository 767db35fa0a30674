package org.inglenook.conformance.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.Step;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.trace.Refusal;

/** Commands instances by the step methods that an {@link ActionBinding} has for them. */
final class BoundCommands implements Commands {
  private final Step[] steps;
  private final int[][] arguments;
  private final Map<Refusal, Answer> answers = new EnumMap<>(Refusal.class);

  BoundCommands(List<ActionInstance> instances, ActionBinding binding) {
    for (Refusal each : Refusal.values()) {
      answers.put(each, each.done() ? Answer.DONE : Answer.refused(each.name()));
    }
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

  @Override
  public Answer perform(int instance) {
    return answers.get(steps[instance].perform(arguments[instance]));
  }
}
