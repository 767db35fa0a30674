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
  private static final int PLACES = 1 << 9;

  private final String prefix;
  private final BindingTable table;
  private final Map<String, List<ActionInstance>> instances = new HashMap<>();

  /** What events stood for when they came last, each at its place. */
  private final Meaning[] known = new Meaning[PLACES];

  public InstanceEvents(String spec, SpecEngine engine, BindingTable table) {
    prefix = spec + ".";
    this.table = table;
    for (ActionInstance each : engine.instances()) {
      instances.computeIfAbsent(prefix + each.action(), unused -> new ArrayList<>()).add(each);
    }
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    int place = place(action, a, b, c, d);
    Meaning meaning = known[place];
    if (meaning == null
        || meaning.changes != table.changes()
        || !meaning.isOf(action, a, b, c, d)) {
      meaning = new Meaning(action, a, b, c, d, find(action, a, b, c, d), table.changes());
      known[place] = meaning;
    }
    return meaning.instance;
  }

  private Optional<ActionInstance> find(String action, int a, int b, int c, int d) {
    int[] numbers = {a, b, c, d};
    for (ActionInstance possible : instances.getOrDefault(action, List.of())) {
      if (matches(possible, numbers)) {
        return Optional.of(possible);
      }
    }
    return Optional.empty();
  }

  private static int place(String action, int a, int b, int c, int d) {
    int mixed = ((action.hashCode() * 31 + a) * 31 + b) * 31 + c * 961 + d;
    return (mixed ^ (mixed >>> 12)) & (PLACES - 1);
  }

  @Override
  public boolean learnsNames(String action) {
    return action.startsWith(prefix);
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
   * What an event stood for when it came last. Names may have been given, or taken back, since.
   *
   * @param changes {@link BindingTable#changes} then
   */
  private record Meaning(
      String action, int a, int b, int c, int d, Optional<ActionInstance> instance, int changes) {
    boolean isOf(String other, int one, int two, int three, int four) {
      return a == one && b == two && c == three && d == four && action.equals(other);
    }
  }
}
