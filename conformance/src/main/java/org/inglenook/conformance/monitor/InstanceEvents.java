package org.inglenook.conformance.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;

/**
 * Reads events whose numbers are the action's arguments, in order, as the binding table numbers
 * them. An event that no instance of the model matches is not observed.
 */
public final class InstanceEvents implements EventReader {
  private final String prefix;
  private final BindingTable table;
  private final List<ActionInstance> instances;
  private final Map<Event, Optional<ActionInstance>> known = new HashMap<>();

  public InstanceEvents(String spec, SpecEngine engine, BindingTable table) {
    prefix = spec + ".";
    this.table = table;
    instances = engine.instances();
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    if (!action.startsWith(prefix)) {
      return Optional.empty();
    }
    Event event = new Event(action, a, b, c, d);
    Optional<ActionInstance> found = known.get(event);
    if (found == null) {
      found = find(event);
      if (found.isPresent()) {
        known.put(event, found);
      }
    }
    return found;
  }

  @Override
  public void begin() {
    known.clear();
  }

  @Override
  public boolean learnsNames(String action) {
    return action.startsWith(prefix);
  }

  private Optional<ActionInstance> find(Event event) {
    int[] numbers = {event.a(), event.b(), event.c(), event.d()};
    String name = event.action().substring(prefix.length());
    return instances.stream()
        .filter(instance -> instance.action().equals(name) && matches(instance, numbers))
        .findFirst();
  }

  private boolean matches(ActionInstance instance, int[] numbers) {
    for (int i = 0; i < instance.arguments().size(); i++) {
      if (!isNumbered(instance.arguments().get(i), numbers[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isNumbered(Value argument, int number) {
    if (argument instanceof Value.Str name) {
      return table.isNumbered(name.value(), number);
    }
    return argument.equals(new Value.Int(number));
  }

  /** An event as it was reported. */
  private record Event(String action, int a, int b, int c, int d) {}
}
