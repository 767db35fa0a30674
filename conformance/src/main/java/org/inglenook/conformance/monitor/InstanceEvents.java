package org.inglenook.conformance.monitor;

import java.util.ArrayList;
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
  private final Map<String, List<ActionInstance>> instances = new HashMap<>();

  private final Map<Event, Meaning> known = new HashMap<>();

  public InstanceEvents(String spec, SpecEngine engine, BindingTable table) {
    prefix = spec + ".";
    this.table = table;
    for (ActionInstance each : engine.instances()) {
      instances.computeIfAbsent(prefix + each.action(), unused -> new ArrayList<>()).add(each);
    }
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    List<ActionInstance> possible = instances.get(action);
    if (possible == null) {
      return Optional.empty();
    }
    Event event = new Event(action, a, b, c, d);
    int[] numbers = {a, b, c, d};
    Meaning meaning = known.get(event);
    if (meaning == null || !isRight(meaning, numbers)) {
      meaning =
          new Meaning(
              possible.stream().filter(instance -> matches(instance, numbers)).findFirst(),
              table.changes());
      known.put(event, meaning);
    }
    return meaning.instance();
  }

  @Override
  public boolean learnsNames(String action) {
    return action.startsWith(prefix);
  }

  /** Names may have been given, or taken back, since. */
  private boolean isRight(Meaning meaning, int[] numbers) {
    return meaning.instance().isPresent()
        ? matches(meaning.instance().get(), numbers)
        : meaning.changes() == table.changes();
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

  /**
   * What an event stood for when it came last.
   *
   * @param changes {@link BindingTable#changes} then
   */
  private record Meaning(Optional<ActionInstance> instance, int changes) {}

  /** An event as it was reported. */
  private record Event(String action, int a, int b, int c, int d) {}
}
