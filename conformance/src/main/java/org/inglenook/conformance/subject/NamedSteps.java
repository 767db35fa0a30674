package org.inglenook.conformance.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/** Steps of one action by the names of their arguments: equal ones are one object. */
final class NamedSteps {
  private final String action;
  private final Map<String, NamedSteps> next = new HashMap<>();

  /** The step whose last argument led here. */
  private Optional<ActionInstance> step = Optional.empty();

  /** The steps of {@code action}. */
  NamedSteps(String action) {
    this.action = action;
  }

  /** The step with {@code names} as arguments. */
  Optional<ActionInstance> of(String... names) {
    NamedSteps place = this;
    for (String name : names) {
      NamedSteps known = place.next.get(name);
      if (known == null) {
        known = new NamedSteps(action);
        place.next.put(name, known);
      }
      place = known;
    }
    if (place.step.isEmpty()) {
      place.step = Optional.of(new ActionInstance(action, arguments(names)));
    }
    return place.step;
  }

  private static List<Value> arguments(String[] names) {
    List<Value> arguments = new ArrayList<>(names.length);
    for (String name : names) {
      arguments.add(new Value.Str(name));
    }
    return arguments;
  }
}
