package org.inglenook.conformance.subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.trace.ByAction;
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

  private static final String VALUE = "value";

  private final PageContents contents;
  private final Map<String, Map<Integer, String>> names = new HashMap<>();
  private final ByAction<Form> forms = new ByAction<>(this::form);

  MemoryEvents(Machine machine, BindingTable table) {
    contents = new PageContents(machine.memory());
    for (String sort : List.of("space", "cpu", "page")) {
      Map<Integer, String> bound = new HashMap<>();
      table.names(sort).forEach(name -> bound.put(table.number(name), name));
      names.put(sort, bound);
    }
    String driver = names.get("space").get(1); // The only device belongs to the only driver.
    names.put("master", Map.of(0, driver));
  }

  /** The form of an action of memory; null for another. */
  private Form form(String reported) {
    String action = reported.startsWith(PREFIX) ? reported.substring(PREFIX.length()) : "";
    return SORTS.containsKey(action) ? new Form(action, SORTS.get(action)) : null;
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    Form form = forms.of(action);
    return form == null ? Optional.empty() : form.read(a, b);
  }

  /** An action with one number or two, and perhaps the content of the page that is the second. */
  private final class Form {
    private final String action;
    private final String[] first;
    private final String[] second;
    private final boolean paired;
    private final boolean valued;

    /** Steps by the two numbers, then by content: they are few, and most come often. */
    private final List<List<Optional<ActionInstance>>> known;

    Form(String action, List<String> sorts) {
      this.action = action;
      first = byNumber(names.get(sorts.get(0)));
      paired = sorts.size() > 1;
      second = paired ? byNumber(names.get(sorts.get(1))) : new String[0];
      valued = sorts.contains(VALUE);
      int pairs = first.length * (paired ? second.length : 1);
      known = new ArrayList<>(Collections.nCopies(pairs, null));
    }

    Optional<ActionInstance> read(int a, int b) {
      if (!isNamed(first, a) || (paired && !isNamed(second, b))) {
        return Optional.empty();
      }
      int pair = paired ? a * second.length + b : a;
      List<Optional<ActionInstance>> steps = known.get(pair);
      if (steps == null) {
        steps = steps(a, b);
        known.set(pair, steps);
      }
      return steps.get(valued ? contents.of(b) : 0);
    }

    private static String[] byNumber(Map<Integer, String> bound) {
      String[] all = new String[1 + Collections.max(bound.keySet())];
      bound.forEach((number, name) -> all[number] = name);
      return all;
    }

    private static boolean isNamed(String[] names, int number) {
      return number >= 0 && number < names.length && names[number] != null;
    }

    private List<Optional<ActionInstance>> steps(int a, int b) {
      List<Optional<ActionInstance>> steps = new ArrayList<>();
      for (int content = 0; content < (valued ? PageContents.CONTENTS : 1); content++) {
        List<Value> arguments = new ArrayList<>(List.of(new Value.Str(first[a])));
        if (paired) {
          arguments.add(new Value.Str(second[b]));
        }
        if (valued) {
          arguments.add(new Value.Int(content));
        }
        steps.add(Optional.of(new ActionInstance(action, arguments)));
      }
      return List.copyOf(steps);
    }
  }
}
