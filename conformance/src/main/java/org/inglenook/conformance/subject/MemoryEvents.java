package org.inglenook.conformance.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.view.PageContents;
import org.inglenook.hardware.Machine;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/**
 * Reads the events of memory manager and hardware. What concerns another page or domain is not
 * observed. The value of a store is the content that the page shows afterwards.
 */
final class MemoryEvents implements EventReader {
  private static final String PREFIX = "Memory.";

  /** The sorts of each action's arguments; "value" is what the page before it shows. */
  private static final Map<String, List<String>> SORTS =
      Map.ofEntries(
          Map.entry("Map", List.of("page")),
          Map.entry("Unmap", List.of("page")),
          Map.entry("Synchronise", List.of("space", "page")),
          Map.entry("Grant", List.of("space", "page")),
          Map.entry("Revoke", List.of("space", "page")),
          Map.entry("Shootdown", List.of("cpu", "page")),
          Map.entry("Reclaim", List.of("page")),
          Map.entry("Free", List.of("page")),
          Map.entry("SwitchTo", List.of("cpu", "space")),
          Map.entry("Fill", List.of("cpu", "page")),
          Map.entry("Evict", List.of("cpu", "page")),
          Map.entry("KernelStore", List.of("cpu", "page", "value")),
          Map.entry("DriverStore", List.of("cpu", "page", "value")),
          Map.entry("DmaWrite", List.of("master", "page", "value")));

  private final PageContents contents;
  private final Map<String, Map<Integer, Value>> names = new HashMap<>();

  MemoryEvents(Machine machine, BindingTable table) {
    contents = new PageContents(machine.memory());
    for (String sort : List.of("space", "cpu", "page")) {
      Map<Integer, Value> bound = new HashMap<>();
      table.names(sort).forEach(name -> bound.put(table.number(name), new Value.Str(name)));
      names.put(sort, bound);
    }
    Map<Integer, Value> masters = new HashMap<>();
    masters.put(0, names.get("space").get(1)); // The only device belongs to the only driver.
    names.put("master", masters);
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    if (!action.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = action.substring(PREFIX.length());
    int[] numbers = {a, b, c, d};
    List<String> sorts = SORTS.get(name);
    List<Value> arguments = new ArrayList<>(sorts.size());
    for (int i = 0; i < sorts.size(); i++) {
      Value argument =
          sorts.get(i).equals("value")
              ? new Value.Int(contents.of(numbers[i - 1]))
              : names.get(sorts.get(i)).get(numbers[i]);
      if (argument == null) {
        return Optional.empty();
      }
      arguments.add(argument);
    }
    return Optional.of(new ActionInstance(name, arguments));
  }
}
